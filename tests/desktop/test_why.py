import pytest

from assistant.catalogue import Suggestion, Verdict
from assistant.desktop.terms.facet_model import FacetModel
from assistant.desktop.terms.why import WhyPanel, tool_tip
from assistant.desktop.theme import current_theme
from tests.desktop.terms import FURNITURE, decide, make_vocabulary, row_of, suggest


@pytest.fixture
def model(qapp):
    model = FacetModel(make_vocabulary()["objectTypes"])
    model.set_object(FURNITURE, [decide("objectTypes", "tables", Verdict.REJECTED)])
    return model


@pytest.fixture
def why(qtbot):
    why = WhyPanel(current_theme())
    qtbot.addWidget(why)
    return why


def test_it_says_path_score_and_what_each_member_gave(model, why):
    why.explain(model, row_of(model.facet, "chairs (furniture forms)"))
    assert why.words() == [
        "chairs (furniture forms)",
        "furniture › seating › chairs (furniture forms)",
        "Score 81, rank 3, over the line (50)",
        "suggested",
        "1 of 2 models over the line, far apart (40 to 81)",
        "Several-terms model 81",
        "Picture and words (CLIP) 40",
    ]


@pytest.mark.parametrize(
    ("members", "words"),
    [
        (
            {"multilabel": 0.9, "softmax": 0.85, "clip": 0.8},
            "3 of 3 models over the line, close together (80 to 90)",
        ),
        (
            {"multilabel": 0.6, "softmax": 0.4, "clip": 0.3},
            "1 of 3 models over the line, apart (30 to 60)",
        ),
        ({"multilabel": 0.6}, None),
    ],
)
def test_how_far_the_models_agree(model, why, members, words):
    model.set_object([Suggestion("objectTypes", FURNITURE[0].uri, 0.8, 1, members)], [])
    why.explain(model, model.state.row(FURNITURE[0].uri))
    assert (words in why.words()) if words else not any("models over" in each for each in why.words())


def test_it_tells_which_term_it_explains(qtbot, model, why):
    with qtbot.waitSignal(why.explained):
        why.explain(model, 0)
    assert why.term == (model, 0)
    why.explain(model, None)
    assert why.term is None


def test_it_says_who_decided_and_when(model, why):
    why.explain(model, row_of(model.facet, "tables"))
    assert "rejected by Núria, 2026-09-01" in why.words()
    assert "Score 12, rank 5, under the line (50)" in why.words()


def test_every_way_to_a_term_is_named(model, why):
    model.set_object(suggest("objectTypes", thrones=0.6), [])
    why.explain(model, row_of(model.facet, "thrones"))
    assert {"furniture › seating › thrones", "religious objects › thrones"} <= set(why.words())


def test_a_term_that_was_not_suggested(model, why):
    why.explain(model, row_of(model.facet, "other 01"))
    assert why.words() == ["other 01", "not suggested"]


def test_a_screen_reader_gets_the_same(model, why):
    why.explain(model, row_of(model.facet, "furniture"))
    assert why.accessibleDescription() == "; ".join(why.words())


def test_without_a_term_it_says_what_to_do(model, why):
    why.explain(model, None)
    assert why.words() == ["Go to a term to see why it is suggested."]


def test_the_tool_tip_is_plain_words(model):
    words = tool_tip(model, row_of(model.facet, "chairs (furniture forms)"))
    assert words.splitlines()[0] == "chairs (furniture forms)"
    assert "CLIP" in words
