import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.catalogue import Catalogue, CatalogueError
from assistant.desktop.batch.annotate_dialog import Order
from assistant.desktop.batch.batch import Batch, Figures, Stage
from assistant.desktop.batch.batch_bar import duration, in_words
from assistant.desktop.reading.worker import Outcome


class Clock:
    def __init__(self):
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def batch(clock, qapp):
    return Batch(clock)


def read(*ids: int) -> list[Outcome]:
    return [Outcome(one, one, fresh=True) for one in ids]


def test_rate_and_time_left_follow_from_what_was_read(batch, clock):
    batch.begin([1, 2, 3, 4, 5, 6])
    clock.now = 2.0
    batch.advance(read(1, 2))
    figures = batch.figures
    assert (figures.done, figures.total, figures.rate, figures.left) == (2, 6, 1.0, 4.0)


def test_pictures_that_were_known_do_not_count_as_work(batch, clock):
    batch.begin([1, 2, 3])
    clock.now = 1.0
    batch.advance([Outcome(1, 1, fresh=False)])
    assert batch.figures.rate is None
    assert batch.figures.done == 1


def test_stopping_asks_for_nothing_more_and_going_on_asks_for_the_rest(batch, qtbot):
    wanted = []
    batch.wanted.connect(wanted.append)
    batch.begin([1, 2, 3])
    batch.advance(read(2))
    with qtbot.waitSignal(batch.unwanted):
        batch.stop()
    assert batch.stage == Stage.STOPPED
    batch.resume()
    assert wanted == [[1, 2, 3], [1, 3]]


def test_the_pause_does_not_count(batch, clock):
    batch.begin([1, 2, 3, 4])
    clock.now = 1.0
    batch.advance(read(1))
    batch.stop()
    clock.now = 1000.0
    batch.resume()
    clock.now = 1001.0
    batch.advance(read(2))
    assert batch.figures.rate == pytest.approx(1.0)


def test_failures_are_kept_with_their_reason(batch):
    batch.begin([1, 2])
    batch.advance([Outcome(1, 1, False, "It ends early."), *read(2)])
    assert batch.failures == {1: "It ends early."}
    assert batch.stage == Stage.FINISHED


def test_accepting_comes_at_the_end_and_only_when_asked_for(batch, qtbot):
    batch.begin([1], {"materials": 0.5})
    with qtbot.waitSignal(batch.accept_wanted) as came:
        batch.advance(read(1))
    assert came.args == [[1], {"materials": 0.5}]
    assert batch.stage == Stage.ACCEPTING
    with qtbot.waitSignal(batch.finished):
        batch.accepted()
    assert batch.figures.accepted


def test_pictures_of_another_batch_change_nothing(batch):
    batch.begin([1, 2])
    batch.advance(read(7, 8))
    assert batch.figures.done == 0


def test_a_batch_without_pictures_is_finished_at_once(batch):
    batch.begin([])
    assert batch.stage == Stage.FINISHED


def test_a_running_batch_cannot_be_dismissed(batch):
    batch.begin([1])
    batch.dismiss()
    assert batch.stage == Stage.RUNNING
    batch.stop()
    batch.dismiss()
    assert batch.stage == Stage.IDLE


@given(st.lists(st.integers(1, 20), unique=True), st.data())
def test_every_picture_is_counted_once_in_whatever_order_they_come(qapp, ids, data):
    batch = Batch(lambda: 0.0)
    batch.begin(ids)
    for one in data.draw(st.permutations(ids)):
        batch.advance(read(one))
        batch.advance(read(one))
    assert batch.figures.done == batch.figures.total == len(ids)
    assert batch.stage == Stage.FINISHED


@pytest.mark.parametrize(
    ("figures", "words"),
    [
        (
            Figures(Stage.RUNNING, 212, 1431, 0, 7.42, 164.0),
            "Annotating 212 of 1,431 pictures · 7.4 a second · 3 min left",
        ),
        (Figures(Stage.RUNNING, 0, 1, 0, None, None), "Annotating 0 of 1 picture"),
        (Figures(Stage.STOPPED, 3, 9, 0, 2.0, None), "Stopped at 3 of 9 pictures. What is done is saved."),
        (Figures(Stage.ACCEPTING, 9, 9, 0, 2.0, None), "Accepting what is over the line…"),
    ],
)  # fmt: skip
def test_figures_in_words(figures, words):
    assert in_words(figures) == words


def test_the_end_says_whether_anything_was_accepted():
    end = Figures(Stage.FINISHED, 9, 9, 2, None, None)
    assert "7 pictures annotated. Nothing is decided yet" in in_words(end)
    accepted = Figures(Stage.FINISHED, 9, 9, 2, None, None, accepted=True)
    assert "What is over the line is accepted" in in_words(accepted)


@pytest.mark.parametrize(
    ("seconds", "words"), [(0.2, "1 s"), (40, "40 s"), (150, "2 min"), (3700, "1 h 2 min")]
)
def test_durations(seconds, words):
    assert duration(seconds) == words


# In the window


def test_a_folder_without_photographs_is_told(make_window, tmp_path, qtbot):
    (tmp_path / "empty").mkdir()
    window = make_window()
    with qtbot.waitSignal(window.batch_flow.message):
        window.batch_flow.carry_out(Order(tmp_path / "empty", None), [])
    assert window.messages.text == f"There are no photographs in {tmp_path / 'empty'}."
    assert window.batch.stage == Stage.IDLE


def test_what_could_not_be_accepted_is_told_and_the_desk_goes_on(
    make_window, make_pictures, add, qtbot, monkeypatch
):
    def full(catalogue: Catalogue, *_args: object, **_options: object) -> None:
        raise CatalogueError(f"{catalogue.path} could not be written: the disk is full.")

    window = make_window()
    ids = add(window, make_pictures(2))
    monkeypatch.setattr(Catalogue, "accept_above", full)
    with qtbot.waitSignal(window.batch.finished):
        window.batch_flow.carry_out(Order(None, {"materials": 0.2}), ids)
    assert window.messages.text.startswith("Nothing was accepted. ")
    assert window.messages.text.endswith("the disk is full.")
    assert window.desk.decisions == []
    assert window.facets.isEnabled()
