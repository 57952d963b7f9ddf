"""The sunburst without drawing: the tree of a file, its wedges and rings, which labels fit, which colours."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.datasets.report.fitting import LINE, SIZES, fit
from assistant.datasets.report.palette import BRANCHES, branch_colour, contrast, rgb, text_on
from assistant.datasets.report.sunburst import Wedge, rings, wedges
from assistant.datasets.report.tree import Branch, label_of, paths_of, tree_of
from assistant.vocabulary import Vocabulary

PATHS = st.lists(st.sampled_from("abcd"), min_size=1, max_size=4).map(" | ".join)
CELLS = st.dictionaries(
    st.lists(PATHS, min_size=1, max_size=3).map(" $ ".join), st.integers(1, 500), max_size=8
)


def by_path(root: Branch) -> dict[tuple[str, ...], Wedge]:
    return {wedge.path: wedge for wedge in wedges(root)}


def test_a_node_counts_each_picture_once() -> None:
    root = tree_of({"a | b $ a | c": 3, "a": 1, "d": 2})
    counts = {path: node.pictures for path, node in root.walk()}
    assert counts == {("a",): 4, ("a", "b"): 3, ("a", "c"): 3, ("d",): 2}
    assert root.pictures == 6


def test_a_term_under_several_parents_stands_under_each() -> None:
    counts = {path: node.pictures for path, node in tree_of({"a | x": 1, "b | x": 2}).walk()}
    assert counts[("a", "x")] == 1
    assert counts[("b", "x")] == 2


def test_what_the_makers_meant_to_delete_is_no_level() -> None:
    assert paths_of("a | ELIMINAR $ ELIMINAR $ a $ b | c") == [("a",), ("b", "c")]


def test_labels_are_those_of_the_vocabulary_or_as_written(small_vocabulary: Vocabulary) -> None:
    facet = small_vocabulary["materials"]
    assert label_of(facet, ("metall", "plata"), "en") == "plata"  # it has Catalan labels only
    assert label_of(facet, ("paper", "plata"), "ca") == "plata"
    assert label_of(facet, ("*dance",), "en") == "dance"


def test_the_top_terms_share_the_circle_by_their_pictures() -> None:
    found = by_path(tree_of({"a": 3, "b": 1}))
    assert (found[("a",)].start, found[("a",)].end) == (0.0, 0.75)
    assert (found[("b",)].start, found[("b",)].end) == (0.75, 1.0)
    assert [found[("a",)].branch, found[("b",)].branch] == [0, 1]


def test_pictures_whose_tag_ends_at_the_parent_leave_it_open() -> None:
    found = by_path(tree_of({"a": 3, "a | b": 1}))
    assert found[("a", "b")].span == pytest.approx(0.25)


def test_children_with_more_pictures_than_their_parent_share_its_wedge() -> None:
    found = by_path(tree_of({"a | b $ a | c": 5, "d": 5}))
    assert found[("a", "b")].span == found[("a", "c")].span == pytest.approx(0.25)


@settings(deadline=None)
@given(CELLS)
def test_no_wedge_leaves_its_parent_and_no_two_overlap(cells: dict[str, int]) -> None:
    root = tree_of(cells)
    found = by_path(root)
    nodes = dict(root.walk())
    assert found.keys() == nodes.keys()
    families: dict[tuple[str, ...], list[Wedge]] = {}
    for path, wedge in found.items():
        assert 0 <= wedge.start < wedge.end <= 1
        assert wedge.depth == len(path)
        assert wedge.pictures == nodes[path].pictures
        families.setdefault(path[:-1], []).append(wedge)
    for path, children in families.items():
        parent = found.get(path)
        start, end = (parent.start, parent.end) if parent else (0.0, 1.0)
        children.sort(key=lambda wedge: wedge.start)
        assert children[0].start == pytest.approx(start)
        assert children[0].start >= start
        assert children[-1].end <= end
        assert all(one.end <= other.start + 1e-12 for one, other in pairwise(children))
        assert sum(child.span for child in children) <= end - start + 1e-9
        if parent is None:
            assert children[-1].end == pytest.approx(1.0)
        else:
            assert {child.branch for child in children} == {parent.branch}
        # Siblings are as large as their pictures.
        shares = [child.span / child.pictures for child in children]
        assert max(shares) == pytest.approx(min(shares))


@pytest.mark.parametrize("depth", range(12))
def test_rings_touch_and_end_at_one(depth: int) -> None:
    found = rings(depth)
    assert len(found) == depth
    if found:
        assert found[0][0] >= 0.15
        assert found[-1][1] == pytest.approx(1.0)
    assert all(one[1] == pytest.approx(other[0]) for one, other in pairwise(found))
    assert all(inner < outer for inner, outer in found)


def width(text: str, size: float) -> float:
    return 0.6 * size * len(text)


@settings(deadline=None)
@given(
    st.text(st.sampled_from("abc "), min_size=1, max_size=30).filter(str.strip),
    st.floats(20, 200),
    st.floats(10, 120),
    st.floats(0.0005, 1),
)
def test_a_label_that_fits_stays_inside_its_wedge(
    label: str, inner: float, thick: float, span: float
) -> None:
    found = fit(label, inner, inner + thick, span, width)
    if found is None:
        return
    assert found.text.split() == label.split()
    lines = found.text.split("\n")
    wide = max(width(line, found.size) for line in lines)
    high = LINE * found.size * (len(lines) - 1) + found.size
    radial, tangential = (high, wide) if found.along else (wide, high)
    middle = inner + thick / 2
    for x in (-tangential / 2, tangential / 2):
        for y in (middle - radial / 2, middle + radial / 2):
            assert inner - 1e-6 <= y
            assert math.hypot(x, y) <= inner + thick + 1e-6
            assert abs(math.atan2(x, y)) <= span / 2 * math.tau + 1e-6


def test_a_label_is_written_large_where_there_is_room_and_not_at_all_where_there_is_none() -> None:
    roomy = fit("prints", 100, 180, 0.3, width)
    assert roomy is not None
    assert roomy.along
    assert roomy.size == SIZES[0]
    assert fit("prints", 100, 180, 0.001, width) is None
    narrow = fit("prints", 100, 180, 0.03, width)
    assert narrow is not None
    assert not narrow.along


def test_text_can_be_read_on_every_wedge() -> None:
    for branch in range(len(BRANCHES) + 2):
        for depth in range(1, 9):
            colour = branch_colour(branch, depth)
            assert contrast(rgb(text_on(colour)), colour) >= 4.5


def test_wedges_get_lighter_outwards() -> None:
    for branch in range(len(BRANCHES) + 1):
        shades = [sum(branch_colour(branch, depth)) for depth in range(1, 6)]
        assert all(one < other for one, other in pairwise(shades))
