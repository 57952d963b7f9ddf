"""Hostile packs, weights, published models, recipes and vocabularies: a short form of the trial holds."""

from __future__ import annotations

from pathlib import Path
from random import Random

from benchmarks.reliability import fuzz
from benchmarks.reliability.fuzz import vocabulary_targets
from benchmarks.reliability.fuzz.finding import told

ROOM = "benchmarks.reliability.fuzz"
MODELS = [f"{ROOM}.{name}_targets" for name in ("pack", "published", "vocabulary")]


def test_no_hostile_pack_or_vocabulary_does_harm() -> None:
    tallies = fuzz.fuzz(fuzz.cases(fuzz.names(MODELS), count=10), workers=2)
    assert not told(tallies)
    assert len(tallies) == 12
    assert all(tally.cases == 10 for tally in tallies.values())
    for outcome in ("opened", "refused"):
        assert sum(getattr(tally, outcome) for tally in tallies.values()) > 10


def test_the_same_seed_makes_the_same_vocabulary(tmp_path: Path) -> None:
    [target] = [each for each in vocabulary_targets.targets() if each.name == "vocabulary-json"]
    made = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        made.append(target.make(Random("1/vocabulary-json/5"), tmp_path / name).read_bytes())
    assert made[0] == made[1]
