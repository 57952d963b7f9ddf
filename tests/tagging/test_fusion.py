"""Fusion: calibrated, convex, order-preserving, coherent."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from assistant.tagging import fusion
from assistant.tagging.fusion import FacetFusion, Line, fuse
from assistant.tagging.manifest import PackError

probabilities = hnp.arrays(np.float32, (3, 5), elements=st.floats(0, 1, width=32))


@given(probabilities, probabilities, st.floats(0, 1))
def test_fused_scores_stay_between_the_members(a, b, share):
    seen = np.ones(5, bool)
    fused = fuse({"a": a, "b": b}, seen, FacetFusion(weights={"a": share, "b": 1 - share}))
    low, high = np.minimum(a, b), np.maximum(a, b)
    assert (fused >= low - 1e-3).all()
    assert (fused <= high + 1e-3).all()


@given(probabilities, st.floats(0.1, 5), st.floats(-3, 3))
def test_calibration_never_changes_a_members_order(values, slope, shift):
    calibrated = Line(slope, shift)(values)
    for before, after in zip(values, calibrated, strict=True):
        order = np.argsort(before, kind="stable")
        assert (np.diff(after[order]) >= 0).all()


def test_a_term_that_one_member_cannot_score_is_left_to_the_others():
    heads = np.array([[0.9, np.nan]], np.float32)
    clip = np.array([[0.1, 0.6]], np.float32)
    how = FacetFusion(weights={"heads": 0.5, "clip": 0.5}, unseen=1.0)
    fused = fuse({"heads": heads, "clip": clip}, np.array([True, True]), how)
    assert fused[0] == pytest.approx([0.5, 0.6], abs=1e-5)


def test_terms_without_training_pictures_speak_more_quietly():
    clip = np.array([[0.5, 0.5]], np.float32)
    fused = fuse({"clip": clip}, np.array([True, False]), FacetFusion(unseen=0.1))
    assert fused[0, 1] == pytest.approx(0.1 * fused[0, 0])


def test_nobody_knows_the_term():
    fused = fuse({"heads": np.array([[np.nan]], np.float32)}, np.array([False]), FacetFusion())
    assert fused.tolist() == [[0.0]]


def test_calibration_file_round_trip(tmp_path: Path):
    how = {"materials": FacetFusion({"clip": Line(1.5, -0.25)}, {"clip": 1.0}, Line(0.9, 0.1), 0.05)}
    path = tmp_path / "calibration.json"
    path.write_text(json.dumps(fusion.to_json(how)), "utf-8")
    assert fusion.read(path) == how


@pytest.mark.parametrize("text", ["", "[]", '{"materials": {}}', '{"materials": 3}'])
def test_a_broken_calibration_file_is_named(tmp_path: Path, text: str):
    path = tmp_path / "calibration.json"
    path.write_text(text, "utf-8")
    with pytest.raises(PackError, match=r"calibration\.json"):
        fusion.read(path)
