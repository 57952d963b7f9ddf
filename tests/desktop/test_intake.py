from pathlib import Path

import pytest

from assistant.desktop.intake import FIRST, Intake, TakenIn
from assistant.desktop.jobs import Jobs


@pytest.fixture
def intake(catalogue, qapp):
    jobs = Jobs()
    made = Intake(jobs)
    made.serve(catalogue.reopen)
    yield made
    made.serve(None)
    jobs.stop()


def test_the_first_pictures_arrive_before_a_large_folder_is_read(intake, tmp_path, qtbot):
    for number in range(FIRST + 20):
        (tmp_path / f"{number:03}.jpg").touch()
    pieces = []
    intake.arrived.connect(lambda ids, first: pieces.append((len(ids), first)))
    with qtbot.waitSignal(intake.ended) as came:
        intake.add([tmp_path])
    assert pieces == [(FIRST, True), (20, False)]
    assert came.args[0].in_order == sorted(came.args[0].new)


def test_pictures_that_are_known_are_counted_not_added(intake, make_pictures, qtbot):
    paths = make_pictures(3)
    with qtbot.waitSignal(intake.ended):
        intake.add(paths[:2])
    with qtbot.waitSignal(intake.ended) as came:
        intake.add(paths)
    assert (len(came.args[0].new), len(came.args[0].known)) == (1, 2)
    assert len(came.args[0].in_order) == 3


def test_what_is_no_picture_is_told_with_the_reason(intake, make_pictures, tmp_path, qtbot):
    (tmp_path / "notes.txt").write_text("no picture")
    with qtbot.waitSignal(intake.ended) as came:
        intake.add([*make_pictures(1), tmp_path / "notes.txt", tmp_path / "gone"])
    taken = came.args[0]
    assert len(taken.new) == 1
    assert [path.name for path, _ in taken.problems] == ["notes.txt", "gone"]


def test_two_drops_are_taken_in_one_after_the_other(intake, make_pictures, qtbot):
    order = []
    paths = make_pictures(2)
    intake.add(paths[:1], lambda taken: order.append(("first", taken.new)))
    intake.add(paths[1:], lambda taken: order.append(("second", taken.new)))
    qtbot.waitUntil(lambda: len(order) == 2)
    assert [name for name, _ in order] == ["first", "second"]
    assert order[0][1] < order[1][1]


def test_cancelling_keeps_what_is_in_and_drops_what_waits(intake, tmp_path, make_pictures, qtbot):
    for number in range(6000):
        (tmp_path / f"{number:04}.jpg").touch()
    ended = []
    intake.ended.connect(ended.append)
    intake.arrived.connect(lambda ids, first: intake.cancel())
    with qtbot.waitSignal(intake.ended):
        intake.add([tmp_path])
        intake.add(make_pictures(1, folder="other"))
    assert isinstance(ended[0], TakenIn)
    assert ended[0].cancelled
    assert 0 < len(ended[0].new) < 6000
    assert not intake.busy


def test_a_catalogue_that_fails_is_told(intake, make_pictures, tmp_path, qtbot):
    def gone():
        raise OSError(5, "Input/output error", str(tmp_path))

    intake.serve(gone)
    with qtbot.waitSignal(intake.failed) as came:
        intake.add(make_pictures(1))
    assert "Input/output error" in came.args[0]


def test_nothing_arrives_for_a_catalogue_that_was_closed(intake, make_pictures, qtbot):
    with qtbot.assertNotEmitted(intake.arrived, wait=50):
        intake.add([Path(one) for one in make_pictures(1)])
        intake.serve(None)
