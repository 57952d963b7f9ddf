"""What the panel says, word by word."""

from pathlib import Path

import pytest

from assistant.catalogue import Identification
from assistant.desktop.exhibits.wording import (
    confidence_words,
    headline,
    likeness_words,
    moved_words,
    name_of,
    percent,
    proof_words,
)
from assistant.identify.answer import Answer, Candidate, Verdict
from tests.desktop.fake_exhibits import FakeProof

PROVED, FAILED = (
    FakeProof(42, True, "42 points agree"),
    FakeProof(3, False, "Not proven: only 3 points agree"),
)


def candidate(exhibit="1957.12", title="Youth", confidence=0.97, place=1, proof=PROVED, **metadata):
    return Candidate(exhibit, title, confidence, 0.8, place, 1, Path("a.jpg"), metadata, proof)


@pytest.mark.parametrize(
    ("share", "words"),
    [(0.97, "97 %"), (0.999, "> 99 %"), (1.0, "100 %"), (0.001, "< 1 %"), (0.0, "0 %"), (0.994, "99 %")],
)
def test_what_is_not_certain_never_reads_as_0_or_100(share, words):
    assert percent(share) == words


@pytest.mark.parametrize(
    ("confidence", "words"),
    [(1.0, "almost certain"), (0.94, "very likely"), (0.5, "likely"), (0.2, "possible"), (0.0, "unlikely")],
)
def test_confidence_in_words(confidence, words):
    assert confidence_words(confidence) == words


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (candidate(artist="Edvard Munch"), "1957.12 · Youth, Edvard Munch"),
        (
            candidate(title="Youth, by Edvard Munch", artist="Edvard Munch"),
            "1957.12 · Youth, by Edvard Munch",
        ),
        (candidate(title="1957.12", artist="Edvard Munch"), "1957.12 · Edvard Munch"),
        (candidate(title="1957.12"), "1957.12"),
        (candidate(title=""), "1957.12"),
    ],
)
def test_an_exhibit_is_named_by_number_title_and_maker(given, words):
    assert name_of(given) == words


def test_the_proof_in_words():
    assert proof_words(candidate()) == "proved, 42 points agree"
    assert proof_words(candidate(proof=FAILED)) == "not proven"
    assert proof_words(candidate(proof=None)) == "not checked"


def test_a_candidate_moved_up_by_its_proof_says_so_and_one_moved_down_does_not():
    assert moved_words(candidate(place=4), 1) == "was number 4 by likeness"
    assert moved_words(candidate(place=1), 2) == ""
    assert likeness_words(candidate(place=4), 1) == "likeness 0.80, was number 4"


def test_the_three_verdicts():
    best = candidate()
    match = headline(Answer(Verdict.MATCH, (best,)), [best], None)
    unsure = headline(Answer(Verdict.UNSURE, (best,)), [best], None)
    absent = headline(Answer(Verdict.NOT_IN_CATALOGUE, (best,)), [best], None)
    assert match.title == "Match: 1957.12 · Youth"
    assert match.detail == "97 %, almost certain · proved, 42 points agree"
    assert unsure.title == "Unsure: perhaps 1957.12 · Youth"
    assert (absent.title, absent.detail) == ("Not in your catalogue", "nearest: 1957.12 · Youth, 97 %")
    assert len({match.icon, unsure.icon, absent.icon}) == 3  # told apart by shape, not by colour alone


def test_without_a_candidate_it_is_not_in_the_catalogue():
    assert headline(Answer(Verdict.MATCH, ()), [], None).title == "Not in your catalogue"


def test_a_persons_word_goes_before_the_programs():
    said = Identification("1960.3", True, "Anna", "2026-11-21T10:00:00.000Z", None, 0.4, "paintings", "f")
    shown = headline(Answer(Verdict.MATCH, (candidate(),)), [candidate()], said)
    assert shown.title == "This is 1960.3"
    assert shown.detail == "said by Anna, 2026-11-21 · the program was 40 % sure"
