"""Object numbers from file names."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.catalogue import CatalogueError, folder_rule, pattern_rule, stem_rule


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
