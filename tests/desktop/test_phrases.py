"""A sentence of the core is found again among the texts it may have been made of, whatever stands in it."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant import paths
from assistant.desktop.phrases import Phrases

SHIPPED = (paths.resources() / "translations" / "core.txt").read_text("utf-8").splitlines()
GAP = re.compile("%([1-9])")
NAMES = st.text("abcXYZ0189äñ·_-/\\[]{}%", min_size=1, max_size=40)
"""What paths, names and numbers are made of; a "%1" in one of them is no gap."""

LONG = [
    one
    for one in SHIPPED
    if len(re.findall("[A-Za-z]{2,}", one)) > 3 and all(" " in part for part in re.split("%[1-9]", one)[1:-1])
]
"""Texts that no name is like; a path with "/" may be cut elsewhere where a text has one between two gaps."""

shipped = Phrases(SHIPPED)


def made(text: str, values: list[str]) -> str:
    """What the core makes of a text."""
    return GAP.sub(lambda gap: values[int(gap[1]) - 1], text)


def turned(text: str) -> str:
    """A translation as good as any: the gaps come in the other order."""
    gaps = GAP.findall(text)
    return f"<{SHIPPED.index(text)}{''.join(f'|%{number}' for number in reversed(gaps))}>"


def said(phrases: Phrases, sentence: str, translate: Callable[[str], str]) -> str:
    return phrases.read(sentence, translate).said


def many(*texts: str) -> Phrases:
    return Phrases(texts)


def test_every_text_is_found_by_itself_and_by_no_other():
    taken_for_another = []
    for text in SHIPPED:
        values = [f"7{letter}x" for letter in "abcdefgh"[: len(GAP.findall(text))]]
        if said(shipped, made(text, values), turned) != made(turned(text), values):
            taken_for_another.append(text)
    assert taken_for_another == []


@given(st.data())
def test_names_are_put_back_as_they_are(data: st.DataObject):
    text = data.draw(st.sampled_from(LONG))
    values = [data.draw(NAMES) for _ in GAP.findall(text)]
    assert said(shipped, made(text, values), turned) == made(turned(text), values)


def test_a_value_may_be_a_sentence_of_the_core_itself():
    phrases = many("No backup of %1 could be made. %2", "%1 is full. Make room.")
    german = {
        "No backup of %1 could be made. %2": "Keine Sicherung von %1. %2",
        "%1 is full. Make room.": "Voll: %1.",
    }
    assert (
        said(phrases, "No backup of a.sqlite could be made. The disk is full. Make room.", german.__getitem__)
        == "Keine Sicherung von a.sqlite. Voll: The disk."
    )


def test_sentences_stand_one_behind_the_other():
    phrases = many("%1 was stopped. Nothing is lost.", "The file is empty.", "It has %1 rows.")
    german = {
        "%1 was stopped. Nothing is lost.": "%1 hielt an.",
        "The file is empty.": "Leer.",
        "It has %1 rows.": "%1 Zeilen.",
    }.__getitem__
    assert said(phrases, "The file is empty. It has 3 rows.", german) == "Leer. 3 Zeilen."
    assert (
        said(phrases, "The file is empty. It was stopped. Nothing is lost.", german) == "Leer. It hielt an."
    )
    assert said(phrases, "Who knows. The file is empty.", german) == "Who knows. Leer."


def test_the_text_that_begins_the_sentence_is_the_outer_one():
    phrases = many(
        "Nothing was changed. %1", "%1 could not be written because the disk is full. Make room on it."
    )
    german = {
        "Nothing was changed. %1": "Unverändert. %1",
        "%1 could not be written because the disk is full. Make room on it.": "Für %1 ist kein Platz.",
    }.__getitem__
    assert (
        said(
            phrases,
            "Nothing was changed. a.csv could not be written because the disk is full. Make room on it.",
            german,
        )
        == "Unverändert. Für a.csv ist kein Platz."
    )


def test_what_stands_before_a_sentence_is_no_part_of_it():
    phrases = many("%1 could not be written because the disk is full.", "The folder %1 is full. Make room.")
    german = {
        "%1 could not be written because the disk is full.": "Für %1 ist kein Platz.",
        "The folder %1 is full. Make room.": "Voll ist %1.",
    }.__getitem__
    full = " could not be written because the disk is full."
    assert said(phrases, f"Nicht gespeichert. /x/a.csv{full}", german) == (
        "Nicht gespeichert. Für /x/a.csv ist kein Platz."
    )
    assert said(phrases, f"Nicht gespeichert. C:\\a.csv{full}", german) == (
        "Nicht gespeichert. Für C:\\a.csv ist kein Platz."
    )
    assert said(phrases, "Nicht gespeichert. The folder a is full. Make room.", german) == (
        "Nicht gespeichert. Voll ist a."
    )
    assert said(phrases, f"/x/Sra. Maria.csv{full}", german) == "Für /x/Sra. Maria.csv ist kein Platz."


def test_few_words_are_a_text_only_with_a_number():
    phrases = many("%1 pictures", "%1 is not there. Check %2.", "Disk")
    shout = str.upper
    assert said(phrases, "12 pictures", shout) == "12 PICTURES"
    assert said(phrases, "summer pictures", shout) == "summer pictures"
    assert said(phrases, "Disk", shout) == "DISK"
    assert said(phrases, "Disk is not there. Check summer pictures.", lambda text: f"¡{text}!") == (
        "¡Disk is not there. Check summer pictures.!"
    )


def test_what_is_not_known_stays_as_it_is():
    assert said(shipped, "No s'ha acceptat res.", turned) == "No s'ha acceptat res."
    assert said(shipped, "", turned) == ""


HOSTILE = [
    "a. " * 3300,
    "The file is empty. " * 520,
    "x: " * 3300,
    "(" * 10_000,
    " cannot be read: " * 600,
    "“x” is not " * 900,
    ". ".join(SHIPPED)[:10_000],
    "%1%2%3" * 1600,
]


@pytest.mark.parametrize("value", HOSTILE, ids=range(len(HOSTILE)))
def test_a_long_hostile_name_changes_nothing_and_little_is_looked_at(value: str, monkeypatch):
    looked_at = []
    look = Phrases._one
    monkeypatch.setattr(
        Phrases,
        "_one",
        lambda self, text, *more, **so: looked_at.append(text) or look(self, text, *more, **so),
    )
    begin = "The pack %1 holds %2; only safetensors"
    text = next(one for one in SHIPPED if one.startswith(begin))
    shown = said(shipped, made(text, [value, value]), turned)
    assert shown.startswith(f"<{SHIPPED.index(text)}|")
    assert sum(map(len, looked_at)) < 200_000
    assert len(looked_at) < 500
