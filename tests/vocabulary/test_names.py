"""Searching names as they are typed gives what looking at every name would give."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from assistant.vocabulary.names import OTHER, Name, NameIndex, words_of

LABELS = st.text(alphabet="ab cé()-", min_size=1, max_size=9)


@st.composite
def owners_names(draw: st.DrawFn) -> list[Name]:
    names = []
    for owner in range(draw(st.integers(0, 6))):
        for place, label in enumerate(draw(st.lists(LABELS, min_size=1, max_size=3))):
            names.append(Name(owner, label, draw(st.sampled_from(["en", "ca"])), preferred=place == 0))
    return names


def score(text: str, name: Name) -> float:
    """How well a name fits, worked out name by name."""
    wanted, words = words_of(text), words_of(name.label)
    plain, text = " ".join(words), " ".join(wanted)
    bare = " ".join(words_of(name.label.rpartition(" (")[0])) if name.label.endswith(")") else plain
    if not wanted or any(part not in plain for part in wanted):
        return 0
    if text in (plain, bare):
        found = 1.0
    elif plain.startswith(text):
        found = 0.8
    elif all(part in words for part in wanted):
        found = 0.7
    elif all(any(word.startswith(part) for word in words) for part in wanted):
        found = 0.6
    else:
        found = 0.3
    return found if name.preferred else found - OTHER


@given(owners_names(), LABELS, st.integers(1, 7))
def test_the_index_finds_what_looking_at_every_name_finds(names: list[Name], text: str, limit: int) -> None:
    best: dict[int, tuple[float, Name]] = {}
    for name in names:
        worth = score(text, name)
        if worth > best.get(name.owner, (0.0, name))[0]:
            best[name.owner] = (worth, name)
    expected = sorted(
        ((-worth, len(name.label), owner, name.label) for owner, (worth, name) in best.items())
    )[:limit]
    found = NameIndex(names).find(text, limit)
    assert [(-each.score, len(each.label), each.owner, each.label) for each in found] == expected


def test_only_allowed_names_count() -> None:
    index = NameIndex([Name(0, "silk", "en"), Name(0, "seda", "ca"), Name(1, "silver", "en")])
    assert [each.owner for each in index.find("si", 5)] == [0, 1]
    assert [each.owner for each in index.find("si", 5, index.owners != 0)] == [1]


def test_an_index_without_names_finds_nothing() -> None:
    assert NameIndex([]).find("silk", 5) == []
