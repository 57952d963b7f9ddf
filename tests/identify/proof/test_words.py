"""What is said about several proofs at once."""

from __future__ import annotations

import numpy as np

from assistant.identify.proof import Proof, same_design


def proof(inliers: int, *, proven: bool) -> Proof:
    points = np.zeros((inliers, 2), np.float32)
    return Proof(inliers, inliers, proven, None, points, points, "", (10, 10), (10, 10))


def test_one_proved_exhibit_needs_no_words():
    assert same_design({"a": proof(40, proven=True), "b": proof(3, proven=False)}) is None
    assert same_design({}) is None


def test_two_proved_exhibits_may_be_two_impressions():
    said = same_design({
        "1957.12": proof(40, proven=True), "1957.13": proof(60, proven=True), "x": proof(2, proven=False),
    })  # fmt: skip
    assert said is not None
    assert "1957.13 and 1957.12" in said
    assert said.startswith("Same design? ")
    assert "check the impression or number" in said
    assert "x" not in said.split()
