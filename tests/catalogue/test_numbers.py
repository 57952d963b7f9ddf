"""Object numbers from file names."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.catalogue import CatalogueError, folder_rule, pattern_rule, stem_rule
from assistant.catalogue.numbers import part_rule, template_rule


@pytest.mark.parametrize(
    ("name", "number"),
    [("1957.12.jpg", "1957.12"), ("store/MNAC 003.tif", "MNAC 003"), (".hidden", ".hidden"), ("a", "a")],
)
def test_stem(name: str, number: str) -> None:
    assert stem_rule(Path(name)) == number


def test_folder_falls_back_on_the_stem_at_the_root() -> None:
    assert folder_rule(Path("/a.jpg")) == "a"
    assert folder_rule(Path("/store/1957.12/a.jpg")) == "1957.12"


@pytest.mark.parametrize(
    ("pattern", "name", "number"),
    [
        (r"([\d.]+)_[a-z]", "1957.12_b.jpg", "1957.12"),
        (r"(?P<view>\w)-(?P<number>\d+)", "b-77.jpg", "77"),
        (r"\d+", "coin 00412 obverse.jpg", "00412"),
        (r"([\d.]+)_[a-z]", "no match.jpg", "no match"),
        (r"(\d*)x", "x.jpg", "x"),  # an empty number is none
    ],
)
def test_pattern(pattern: str, name: str, number: str) -> None:
    assert pattern_rule(pattern)(Path("photos") / name) == number


def test_a_wrong_pattern_is_explained() -> None:
    with pytest.raises(CatalogueError, match="not a regular expression"):
        pattern_rule("([")


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("1957.12_front.jpg", "1957.12"),
        ("1957-12-b.jpg", "1957-12"),
        ("1957.12 - b.jpg", "1957.12"),
        ("1957.12.jpg", "1957.12"),
        ("_a.jpg", "_a"),  # nothing before it: the whole name
    ],
)
def test_name_up_to_the_last_part(name: str, number: str) -> None:
    assert part_rule(Path("store") / name) == number


@pytest.mark.parametrize(
    ("template", "name", "number"),
    [
        ("{number}_*", "1957.12_a_b.jpg", "1957.12"),
        ("{number}_?", "1957_12_b.jpg", "1957_12"),
        ("inv. {number} *-##", "INV. 77 x-01.jpg", "77"),
        ("*({number})*", "vase (1957.12) front.jpg", "1957.12"),
        ("*_*_{number}", "a_b_77.jpg", "77"),
        ("{number}.[a]", "7.[a].jpg", "7"),  # all else stands for itself
        ("{number}_*", "no part.jpg", "no part"),
    ],
)
def test_template(template: str, name: str, number: str) -> None:
    assert template_rule(template)(Path("store") / name) == number


@pytest.mark.parametrize("template", ["", "*", "{number}{number}", "number"])
def test_a_template_without_its_number_is_explained(template: str) -> None:
    with pytest.raises(CatalogueError, match="once"):
        template_rule(template)


def test_no_template_takes_long() -> None:
    rule = template_rule("*a" * 40 + "{number}" + "a*" * 40 + "b")
    assert rule(Path("a" * 250 + ".jpg")) == "a" * 250
