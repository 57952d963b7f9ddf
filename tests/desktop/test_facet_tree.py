from assistant.desktop.terms.facet_tree import MORE, ROOT, FacetTree
from tests.desktop.terms import make_vocabulary, row_of


def make_tree(language="en"):
    facet = make_vocabulary()["objectTypes"]
    return facet, FacetTree(facet, language)


def labels(tree, occurrence):
    return [tree.labels[tree.row[each]] for each in tree.children(occurrence) if tree.row[each] != MORE]


def test_a_term_with_two_broader_terms_is_drawn_under_each():
    facet, tree = make_tree()
    places = tree.of_row[row_of(facet, "thrones")]
    parents = {tree.labels[tree.row[tree.parent[place]]] for place in places}
    assert parents == {"seating", "religious objects"}


def test_narrower_terms_stand_in_alphabetical_order_whatever_their_accents():
    facet, tree = make_tree()
    [furniture] = tree.of_row[row_of(facet, "furniture")]
    assert labels(tree, furniture) == ["étagères", "seating", "tables"]


def test_hidden_terms_are_never_drawn():
    facet, tree = make_tree()
    assert tree.of_row[row_of(facet, "*ELIMINAR")] == []
    assert "*ELIMINAR" not in labels(tree, ROOT)


def test_the_list_of_top_terms_ends_with_the_more_line():
    _, tree = make_tree()
    assert tree.row[tree.children(ROOT)[-1]] == MORE


def test_children_know_their_parent_and_their_place():
    _, tree = make_tree()
    for occurrence in range(tree.size):
        for position, child in enumerate(tree.children(occurrence)):
            assert tree.parent[child] == occurrence
            assert tree.position[child] == position


def test_reading_order_puts_a_term_before_what_is_below_it():
    _, tree = make_tree()
    for occurrence in range(1, tree.size):
        assert tree.walk[tree.parent[occurrence]] < tree.walk[occurrence]


def test_a_route_leads_back_to_its_occurrence():
    _, tree = make_tree()
    for occurrence in range(1, tree.size):
        if tree.row[occurrence] != MORE:
            assert tree.at_route(tree.route(occurrence)) == occurrence


def test_a_route_that_is_gone_leads_nowhere():
    _, tree = make_tree()
    assert tree.at_route([10_000]) is None
    assert tree.at_route([]) is None
