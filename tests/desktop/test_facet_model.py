import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy

from assistant.catalogue import Verdict
from assistant.desktop.terms.facet_model import FacetModel, Role, percent
from assistant.desktop.terms.facet_state import Standing
from tests.desktop.terms import FURNITURE, decide, make_vocabulary, row_of, suggest


@pytest.fixture
def model(qapp):
    model = FacetModel(make_vocabulary()["objectTypes"])
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    return model


def index(model, name, place=0):
    return model.index_of(model.tree.of_row[row_of(model.facet, name)][place])


def test_the_rules_of_qt_hold_through_pictures_decisions_and_languages(model):
    model.set_object(FURNITURE, [decide("objectTypes", "tables")])
    model.set_decisions([])
    model.set_suggestions(suggest("objectTypes", benches=0.4), afresh=False)
    model.set_language("ca")
    model.set_object([], [])
    assert model.rowCount(QModelIndex()) == len(model.tree.children(0))


def test_another_picture_never_resets_the_model(model):
    resets, changes = QSignalSpy(model.modelReset), QSignalSpy(model.dataChanged)
    model.set_object(FURNITURE, [])
    model.set_object(suggest("objectTypes", tables=0.6), [])
    assert resets.count() == 0
    assert changes.count() > 0


def test_only_what_changed_is_told(model):
    model.set_object(FURNITURE, [])
    changes = QSignalSpy(model.dataChanged)
    model.set_object(FURNITURE, [])
    assert changes.count() == 0


def test_figures_of_a_suggestion(model):
    model.set_object(FURNITURE, [])
    chairs = index(model, "chairs (furniture forms)")
    assert chairs.data(Role.SCORE) == pytest.approx(0.81)
    assert chairs.data(Role.RANK) == 3
    assert chairs.data(Role.STANDING) == Standing.SUGGESTED


def test_a_broader_term_that_was_not_suggested_has_the_best_score_below(model):
    model.set_object(suggest("objectTypes", armchairs=0.7), [])
    furniture = index(model, "furniture")
    assert furniture.data(Role.SCORE) is None
    assert furniture.data(Role.BEST) == pytest.approx(0.7)


def test_both_places_of_a_term_say_the_same(model):
    model.set_object(suggest("objectTypes", thrones=0.6), [])
    one, other = (index(model, "thrones", place) for place in (0, 1))
    assert one.parent() != other.parent()
    assert one.data(Role.TERM) == other.data(Role.TERM)
    assert one.data(Role.BEST) == other.data(Role.BEST) == pytest.approx(0.6)


def test_every_line_is_spoken_with_score_rank_and_standing(model):
    spoken = Qt.ItemDataRole.AccessibleTextRole
    rejected = decide("objectTypes", "tables", Verdict.REJECTED)
    model.set_object(FURNITURE, [decide("objectTypes", "benches", Verdict.ADDED), rejected])
    assert index(model, "chairs (furniture forms)").data(spoken) == (
        "chairs (furniture forms), score 81 of 100, rank 3, suggested"
    )
    assert index(model, "tables").data(spoken) == "tables, score 12 of 100, rank 5, rejected"
    assert index(model, "benches").data(spoken) == "benches, added"
    assert index(model, "other 01").data(spoken) == "other 01, not suggested"
    assert index(model, "furniture").data(spoken).endswith("implied, 1 more term below")


def test_the_spoken_description_is_the_path(model):
    path = index(model, "armchairs").data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert path == "furniture > seating > chairs (furniture forms) > armchairs"


def test_the_qualifier_is_kept_apart_from_the_label(model):
    line = model.line(model.occurrence(index(model, "chairs (furniture forms)")))
    assert (line.label, line.qualifier) == ("chairs", "furniture forms")


def test_a_decided_term_stays_on_show_without_its_suggestion(model):
    model.set_object([*FURNITURE], [decide("objectTypes", "thrones", Verdict.REJECTED)])
    assert not model.outline.hidden[model.occurrence(index(model, "thrones"))]


def test_precise_terms_are_strong_and_the_broader_ones_above_them_normal(model):
    model.set_object(FURNITURE, [])
    armchairs = model.line(model.occurrence(index(model, "armchairs")))
    seating = model.line(model.occurrence(index(model, "seating")))
    other = model.line(model.occurrence(index(model, "other 01")))
    assert (armchairs.strong, seating.strong, other.strong) == (True, False, False)
    assert (seating.normal, other.normal) == (True, False)


def test_the_more_line_says_how_many_and_is_no_term(model):
    model.set_object(FURNITURE, [])
    last = model.index(model.rowCount() - 1, 0)
    assert last.data() == last.data(Qt.ItemDataRole.AccessibleTextRole) == "13 more"
    assert last.data(Role.RANK) is None


@pytest.mark.parametrize(
    ("score", "text"), [(0.92, "92"), (0.07, "07"), (0.0, "00"), (0.999, "99"), (1.0, "99"), (0.005, "00")]
)
def test_scores_are_two_digits(score, text):
    assert percent(score) == text
