import pytest

from assistant.catalogue import CatalogueError, Change, Verdict
from assistant.desktop.desk import Desk
from assistant.desktop.jobs import Jobs

BRONZE = Change("materials", "urn:bronze", Verdict.ACCEPTED, "bronze")


@pytest.fixture
def desk(catalogue, make_pictures, qapp):
    made = Desk()
    made.set_catalogue(catalogue)
    made.ids = catalogue.add_files(make_pictures(3)).new
    made.show(made.ids[0])
    return made


def test_a_decision_is_in_the_catalogue_when_it_is_told(desk, catalogue, qtbot):
    with qtbot.waitSignals([desk.decisions_changed, desk.history_changed, desk.saved]):
        desk.decide("Accept “bronze”", [BRONZE])
    [decision] = catalogue.decisions(desk.picture.object_id)
    assert (decision.uri, decision.verdict) == ("urn:bronze", Verdict.ACCEPTED)
    assert decision.picture_id == desk.ids[0]


def test_undo_and_redo_are_named_and_unlimited(desk):
    for number in range(5):
        desk.decide(f"Accept “{number}”", [Change("materials", f"urn:{number}", Verdict.ACCEPTED, "")])
    assert desk.undo_name == "Accept “4”"
    for _ in range(5):
        desk.undo()
    assert desk.decisions == []
    assert desk.undo_name is None
    assert desk.redo_name == "Accept “0”"
    for _ in range(5):
        desk.redo()
    assert len(desk.decisions) == 5


def test_undo_shows_the_picture_where_it_was_done(desk, qtbot):
    desk.decide("Accept “bronze”", [BRONZE])
    desk.show(desk.ids[2])
    with qtbot.waitSignal(desk.object_shown) as came:
        desk.undo()
    assert came.args[0].id == desk.ids[0]


def test_marking_as_done_is_a_step_with_the_objects_number(desk):
    desk.set_done(True)
    assert desk.done
    assert desk.undo_name == "Mark 001 as done"
    desk.undo()
    assert not desk.done


def test_forgetting_tells_that_the_list_changed_and_can_be_undone(desk, catalogue, qtbot):
    with qtbot.waitSignal(desk.list_changed):
        desk.forget()
    assert catalogue.picture_ids() == desk.ids[1:]
    with qtbot.waitSignal(desk.list_changed):
        desk.undo()
    assert catalogue.picture_ids() == desk.ids


def test_what_could_not_be_written_is_told_and_nothing_pretends_to_be_saved(desk, monkeypatch, qtbot):
    def full(*args, **options):
        raise CatalogueError("The disk is full.")

    monkeypatch.setattr(desk.catalogue, "decide", full)
    told, saved, shown = [], [], []
    desk.offered.connect(lambda text, tone, action, do: told.append((text, tone, action)))
    desk.saved.connect(saved.append)
    desk.decisions_changed.connect(shown.append)
    desk.decide("Accept “bronze”", [BRONZE])
    assert told == [("This was not saved. The disk is full.", "warning", "Try again")]
    assert saved == [False]
    assert shown == [[]]  # the panels are shown what there is


def test_another_window_on_the_same_catalogue_is_noticed(desk, catalogue, qtbot):
    with catalogue.reopen() as other:
        other.decide(desk.picture.object_id, [BRONZE], name="Accept “bronze”")
    with qtbot.waitSignal(desk.decisions_changed) as came:
        desk.reread()
    assert [decision.label for decision in came.args[0]] == ["bronze"]


def test_without_a_catalogue_nothing_happens(qapp):
    desk = Desk()
    desk.decide("Accept", [BRONZE])
    desk.undo()
    desk.forget()
    desk.reread()
    desk.show(3)
    assert desk.picture is None
    assert desk.place() == {}
    assert not desk.done


def test_a_step_over_many_pictures_is_taken_back_beside_the_window(
    catalogue, make_pictures, qtbot, monkeypatch
):
    monkeypatch.setattr("assistant.desktop.travelling.MANY", 3)
    jobs = Jobs()
    desk = Desk(jobs)
    desk.set_catalogue(catalogue)
    ids = catalogue.add_files(make_pictures(5)).new
    desk.show(ids[0])
    objects = [row.object_id for row in catalogue.pictures(ids)]
    catalogue.decide_many([(one, [BRONZE]) for one in objects], name="Accept everywhere")
    assert catalogue.undo_reach == 5
    held = []
    desk.held.connect(held.append)
    with qtbot.waitSignal(desk.decisions_changed):
        desk.undo()
        desk.undo()  # the key was pressed twice: the first is still being written
    assert held == [True, False]
    assert not any(catalogue.decisions(one) for one in objects)
    assert catalogue.redo_reach == 5
    jobs.stop()
