import numpy as np
import pytest

from assistant.desktop.terms.facet_outline import Outline
from assistant.desktop.terms.facet_tree import MORE, ROOT, FacetTree
from tests.desktop.terms import make_vocabulary, row_of


@pytest.fixture
def facet():
    return make_vocabulary()["objectTypes"]


@pytest.fixture
def outline(facet):
    return Outline(FacetTree(facet, "en"))


def rows(facet, *names):
    chosen = np.zeros(len(facet.terms), bool)
    chosen[[row_of(facet, name) for name in names]] = True
    return chosen


def hidden(outline, facet, name):
    return bool(outline.hidden[outline._tree.of_row[row_of(facet, name)]].all())


def test_with_nothing_suggested_every_term_is_on_show(outline):
    assert outline.hidden.sum() == 1  # the "more" line


def test_suggested_terms_and_the_way_to_them_are_on_show(outline, facet):
    outline.show(rows(facet, "armchairs"), afresh=True)
    assert not any(hidden(outline, facet, name) for name in ("furniture", "seating", "armchairs"))
    assert hidden(outline, facet, "benches")
    assert hidden(outline, facet, "other 01")


def test_a_branch_says_how_many_terms_it_leaves_out(outline, facet):
    outline.show(rows(facet, "armchairs"), afresh=True)
    [furniture] = outline._tree.of_row[row_of(facet, "furniture")]
    assert outline.left_out[furniture] == 2
    assert outline.left_out[ROOT] == 13
    assert not outline.hidden[outline._tree.row.index(MORE, 1)]


def test_a_term_below_two_others_is_on_show_under_both(outline, facet):
    outline.show(rows(facet, "thrones"), afresh=True)
    assert not outline.hidden[outline._tree.of_row[row_of(facet, "thrones")]].any()
    assert not hidden(outline, facet, "religious objects")


def test_revealing_a_branch_shows_all_its_terms(outline, facet):
    outline.show(rows(facet, "armchairs"), afresh=True)
    [seating] = outline._tree.of_row[row_of(facet, "seating")]
    outline.reveal(seating, True)
    assert not hidden(outline, facet, "benches")
    outline.reveal(seating, False)
    assert hidden(outline, facet, "benches")


def test_for_the_same_object_nothing_on_show_goes_away(outline, facet):
    outline.show(rows(facet, "armchairs"), afresh=True)
    outline.show(rows(facet, "tables"), afresh=False)
    assert not hidden(outline, facet, "armchairs")
    outline.show(rows(facet, "tables"), afresh=True)
    assert hidden(outline, facet, "seating")


def test_the_branches_to_unfold_are_those_above_the_relevant_terms(outline, facet):
    outline.show(rows(facet, "armchairs"), afresh=True)
    tree = outline._tree
    assert {tree.labels[tree.row[each]] for each in outline.branches()} == {
        "furniture",
        "seating",
        "chairs (furniture forms)",
    }
