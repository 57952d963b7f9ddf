"""The trial of crashes in a short form: a few blows at each kind of work, and nothing is lost."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from benchmarks.reliability.crashes.kinds import KINDS
from benchmarks.reliability.crashes.trial import try_kind

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are forked to be killed")


# Steps over many pictures take seconds in the window: the trial's own run has them.
SHORT = {name: 2 for name in KINDS if name != "many"} | {"deciding": 1, "indexing": 1}


@pytest.mark.parametrize("name", SHORT)
def test_killed_at_a_random_moment_nothing_is_lost_and_the_work_goes_on(name: str, tmp_path: Path) -> None:
    row = try_kind(name, SHORT[name], seed=6, scratch=tmp_path, traced=False)

    assert row.defects == []
    assert row.killed == SHORT[name]
