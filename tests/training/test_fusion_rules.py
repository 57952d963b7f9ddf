"""Ways to join members: what each rule promises, on two members that know different things."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from assistant import vocabulary
from assistant.cli import main
from assistant.training.calibrate import Domain, fit_facet, fit_weights
from assistant.training.fusion_rules import RULES, Situation
from assistant.training.recipe import read
from assistant.training.run import Workplace, train_pack
from tests.training.conftest import RECIPE

FACET = vocabulary.load_default()["materials"]
TERMS = len(FACET.terms)
ROWS = np.array([term.row for term in FACET.terms if not term.broader][:6])
"""Six terms that are not broader or narrower than each other."""
SEEN = np.isin(np.arange(TERMS), ROWS)


def domain(seed: int, count: int = 60, trust: float = 0.8) -> Domain:
    """Pictures with one tag of the six; member "good" points at it, "blind" does not."""
    chance = np.random.default_rng(seed)
    nodes = np.zeros((count, TERMS), np.uint8)
    tags = chance.integers(0, 6, count)
    nodes[np.arange(count), ROWS[tags]] = 1
    good = np.full((count, TERMS), np.nan, np.float32)
    good[:, ROWS] = chance.uniform(0, 0.3, (count, 6))
    good[np.arange(count), ROWS[tags]] += np.where(chance.random(count) < trust, 0.6, 0)
    blind = np.full((count, TERMS), np.nan, np.float32)
    blind[:, ROWS] = chance.uniform(0, 1, (count, 6))
    return Domain({"good": good, "blind": blind}, nodes)


PRIOR = {FACET.terms[row].uri: 1 / 6 for row in ROWS}


@pytest.mark.parametrize("name", RULES)
def test_every_rule_beats_the_blind_member_and_shows_no_term_that_training_never_had(name: str):
    situation = Situation([domain(1)], SEEN, FACET, PRIOR)
    there = domain(2)
    scores = RULES[name](situation, there.members)
    assert scores.shape == there.nodes.shape
    assert np.isfinite(scores).all()
    right = (scores[:, ROWS].argmax(1) == there.nodes[:, ROWS].argmax(1)).mean()
    blind = (there.members["blind"][:, ROWS].argmax(1) == there.nodes[:, ROWS].argmax(1)).mean()
    assert right > blind + 0.2
    assert not scores[:, ~SEEN].any()


def test_weights_trust_the_member_that_is_right():
    found = domain(1)
    truth = found.nodes[:, ROWS].astype(np.float32)
    weights = fit_weights({name: values[:, ROWS] for name, values in found.members.items()}, truth)
    assert weights["good"] > 0.8
    assert sum(weights.values()) == pytest.approx(1)


def test_kinds_of_pictures_count_alike_however_many_there_are():
    """A few pictures on which "good" is blind, too, weigh as much as many on which it is right."""
    home, abroad = domain(1, 600), domain(2, 20)
    swapped = Domain({"good": abroad.members["blind"], "blind": abroad.members["good"]}, abroad.nodes)
    alone = fit_facet([home], SEEN, FACET, PRIOR)
    both = fit_facet([home, swapped], SEEN, FACET, PRIOR)
    assert alone.weights["blind"] < 0.1
    assert both.weights["blind"] > 0.25


def test_frequent_terms_are_corrected_only_where_that_is_worth_something():
    assert fit_facet([domain(1)], SEEN, FACET, PRIOR).tau == 0
    # Training showed the first term far more often than it is here, so its scores are too high.
    found = domain(3, 300, trust=0.9)
    biased = {name: values.copy() for name, values in found.members.items()}
    biased["good"][:, ROWS[0]] = np.minimum(biased["good"][:, ROWS[0]] + 0.55, 0.99)
    prior = {FACET.terms[row].uri: (0.9 if row == ROWS[0] else 0.02) for row in ROWS}
    assert fit_facet([Domain({"good": biased["good"]}, found.nodes)], SEEN, FACET, prior).tau > 0


def test_the_command_prints_a_row_per_rule(squares: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    changed = RECIPE.replace('train = "train.csv"', 'train = "train.csv"\nvalidate = ["train.csv"]')
    changed = changed.replace("held_out", 'weigh_on = "train.csv"\nheld_out')
    (tmp_path / "tiny.toml").write_text(changed, "utf-8")
    place = Workplace(squares, tmp_path / "work", workers=0)
    terms = vocabulary.load_default()
    writer = train_pack(read(tmp_path / "tiny.toml"), place, terms, tmp_path / "pack", lambda line: None)
    writer.write_manifest({}, "A card.")
    pack = writer.publish()
    assert main(["fusion", str(tmp_path / "tiny.toml"), str(pack), "--data", str(squares)]) == 0
    printed = capsys.readouterr().out
    for name in RULES:
        assert name in printed
    assert main(["fusion", str(tmp_path / "none.toml"), str(pack), "--data", str(squares)]) == 2


def test_a_recipe_that_measures_on_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    (tmp_path / "tiny.toml").write_text(RECIPE, "utf-8")
    assert main(["fusion", str(tmp_path / "tiny.toml"), "starter", "--data", str(tmp_path)]) == 2
    assert "tiny.toml names no validation file to measure on" in capsys.readouterr().err


def test_words_alone_speak_as_loudly_as_helps_to_find_the_tags():
    """Terms that training never showed: loud where the words are right, quiet where they are noise."""
    home = domain(1)
    chance = np.random.default_rng(5)
    never = [term.row for term in FACET.terms if not term.broader and not SEEN[term.row]][:20]
    noise = home.members["blind"].copy()
    noise[:, never] = chance.uniform(0.5, 1, (len(noise), len(never)))
    quiet = fit_facet([Domain({**home.members, "blind": noise}, home.nodes)], SEEN, FACET, PRIOR)
    truth, right = home.nodes.copy(), home.members["blind"].copy()
    truth[:, never[0]], right[:, never[0]] = 1, 0.99
    loud = fit_facet([Domain({**home.members, "blind": right}, truth)], SEEN, FACET, PRIOR)
    assert quiet.unseen < 0.1
    assert loud.unseen > 5 * quiet.unseen
