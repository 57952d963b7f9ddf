"""Another window decides in the same catalogue: it is shown here, and is never taken back unasked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer

from assistant.annotate import annotate
from assistant.catalogue import Catalogue, Change, PictureState, Verdict
from assistant.catalogue.elsewhere import own
from assistant.desktop.pictures.filmstrip_model import Role
from assistant.desktop.preferences.holder import Preferences
from assistant.settings import Settings, load
from tests.desktop.fakes import FakeEnsemble, FakePack


@contextmanager
def another(window, person: str = "Berta") -> Iterator[Catalogue]:
    """A connection as another process has it: this one does not know its steps and runs as its own."""
    path = window.session.path
    mine = own(path)
    steps, runs = dict(mine.steps), set(mine.runs)
    with Catalogue.open(path, person=person, create=False) as catalogue:
        yield catalogue
    mine.steps, mine.runs = steps, runs


def term(window) -> str:
    return window.vocabulary["materials"].terms[1].uri


def accept(window, catalogue: Catalogue, picture: int, name: str = "Accept silver") -> None:
    row = catalogue.picture(picture)
    change = Change("materials", term(window), Verdict.ACCEPTED, "silver")
    catalogue.decide(row.object_id, [change], name=name, picture_id=picture)


def decided(window) -> list[str]:
    return [f"{one.verdict} by {one.person}" for one in window.desk.decisions]


@pytest.fixture
def window(make_window, make_pictures, add):
    opened = make_window()
    add(opened, make_pictures(4))
    opened.rooms["watching"].stop()  # each test looks when it wants to
    opened.rooms["watching"].look()
    opened.messages.clear()
    return opened


@pytest.fixture
def look(window) -> Callable[[], None]:
    return window.rooms["watching"].look


def test_a_decision_made_elsewhere_is_shown_without_moving_anything(window, look, qtbot) -> None:
    cursor, marked = window.facets.term, window.filmstrip.marked
    here = window.desk.picture.id
    with another(window) as catalogue:
        accept(window, catalogue, here)

    look()

    assert decided(window) == ["accepted by Berta"]
    assert (window.facets.term, window.filmstrip.marked) == (cursor, marked)
    assert window.desk.picture.id == here
    assert window.messages.text == "Changed by Berta in another window: Accept silver."
    strip = window.filmstrip.strip
    index = strip.index(strip.place_of(here))
    qtbot.waitUntil(lambda: strip.data(index, Role.STATE) is PictureState.STARTED)


def test_what_this_window_does_is_no_news(window, look) -> None:
    window.desk.decide("Accept silver", [Change("materials", term(window), Verdict.ACCEPTED, "silver")])
    with window.session.connect_here() as beside:  # as a job does it, on a connection of its own
        beside.set_done(window.desk.picture.object_id, True)

    look()

    assert window.messages.text == ""


def test_a_burst_is_told_once(window, look) -> None:
    for count in range(3):
        with another(window) as catalogue:
            accept(window, catalogue, window.filmstrip.strip.ids[count])
        look()
        if count == 0:
            assert window.messages.text == "Changed by Berta in another window: Accept silver."
            window.messages.clear()

    assert window.messages.text == ""


def test_a_message_on_show_is_not_pushed_away(window, look) -> None:
    window.messages.say("Something else", "warning")
    with another(window) as catalogue:
        accept(window, catalogue, window.desk.picture.id)

    look()
    assert window.messages.text == "Something else"
    window.messages.clear()
    look()
    assert window.messages.text == "Changed by Berta in another window: Accept silver."


def test_undo_asks_before_it_takes_a_colleagues_step_back(window, look) -> None:
    with another(window) as catalogue:
        accept(window, catalogue, window.desk.picture.id)
    undo = window.actions_by_name["undo"]
    look()

    undo.trigger()
    assert decided(window) == ["accepted by Berta"]
    assert window.messages.text == "The latest step is by Berta: Accept silver. Press again to take it back."
    assert undo.text() == "Undo Accept silver (Berta)"

    undo.trigger()
    assert decided(window) == []


def test_the_answer_is_for_one_step_only(window) -> None:
    for count in range(2):
        with another(window) as catalogue:
            accept(window, catalogue, window.filmstrip.strip.ids[count], name=f"Accept {count}")
        window.desk.undo()  # the first one asks about 0, the second about 1

    assert window.messages.text == "The latest step is by Berta: Accept 1. Press again to take it back."
    with another(window) as catalogue:
        assert catalogue.undo_name == "Accept 1"


def test_a_question_is_forgotten_when_the_person_goes_on(window) -> None:
    with another(window) as catalogue:
        accept(window, catalogue, window.desk.picture.id)
    window.desk.undo()
    window.desk_flow.step(1)

    window.desk.undo()

    assert window.desk.undo_name == "Accept silver"


def test_a_step_made_between_the_question_and_the_answer_stays(window, monkeypatch) -> None:
    window.desk.decide("Mine", [Change("materials", term(window), Verdict.ACCEPTED, "silver")])
    agreed = window.desk.agreed

    def agreed_a_moment_before_somebody_writes(state: str) -> int | None:
        step = agreed(state)
        with another(window) as catalogue:
            accept(window, catalogue, window.filmstrip.strip.ids[1])
        return step

    monkeypatch.setattr(window.desk, "agreed", agreed_a_moment_before_somebody_writes)
    window.desk.undo()

    assert window.desk.undo_name == "Accept silver"


def test_undo_of_this_windows_own_step_asks_nothing(window) -> None:
    window.desk.decide("Mine", [Change("materials", term(window), Verdict.ACCEPTED, "silver")])

    window.desk.undo()
    assert decided(window) == []
    window.desk.redo()
    assert decided(window) == ["accepted by Anna"]


def test_a_step_of_mine_taken_back_elsewhere_is_told_and_asked_about(window, look) -> None:
    window.desk.decide("Mine", [Change("materials", term(window), Verdict.ACCEPTED, "silver")])
    look()
    with another(window) as catalogue:
        catalogue.undo()

    look()
    assert decided(window) == []
    assert window.messages.text == "Taken back in another window: Mine."

    window.desk.redo()
    assert decided(window) == []
    assert window.messages.text == "“Mine” was taken back elsewhere. Press again to do it again."
    window.desk.redo()
    assert decided(window) == ["accepted by Anna"]


def test_steps_of_an_earlier_day_are_taken_back_without_a_question(make_window, make_pictures, add) -> None:
    window = make_window()
    [picture, *_] = add(window, make_pictures(1))
    path = window.session.path
    with another(window, person="Anna") as catalogue:
        accept(window, catalogue, picture)
    window.close()

    again = make_window(path)
    again.desk.undo()

    assert decided(again) == []


def test_pictures_added_elsewhere_come_to_the_filmstrip(window, look, make_pictures, qtbot) -> None:
    here = window.desk.picture.id
    with another(window) as catalogue:
        catalogue.add_files(make_pictures(2, folder="more"))

    look()

    qtbot.waitUntil(lambda: len(window.filmstrip.strip.ids) == 6)
    assert window.desk.picture.id == here
    assert window.messages.text == "Pictures were added in another window or by the command."


def test_a_picture_taken_out_elsewhere_leaves(window, look, qtbot) -> None:
    gone = window.filmstrip.strip.ids[2]
    with another(window) as catalogue:
        catalogue.forget_pictures([gone])

    look()

    qtbot.waitUntil(lambda: gone not in window.filmstrip.strip.ids)


def test_objects_joined_elsewhere_show_both_pictures(window, look) -> None:
    first, second = window.filmstrip.strip.ids[:2]
    with another(window) as catalogue:
        catalogue.objects.join([first, second])

    look()

    assert window.desk_flow.here == first
    assert [row.id for row in window.desk.catalogue.pictures_of_object(window.desk.picture.object_id)] == [
        first,
        second,
    ]
    assert window.messages.text.startswith("Changed by Berta in another window: Join 2 objects")


def test_own_terms_added_elsewhere_are_in_the_trees(window, look) -> None:
    from assistant.vocabulary.extension import Addition

    with another(window) as catalogue:
        catalogue.own_terms.add(Addition("materials", "urn:x", {"en": "cork"}), name="Add cork")

    look()

    assert window.vocabulary["materials"].has("urn:x")


def test_suggestions_of_the_command_are_shown_as_they_come(window, look, monkeypatch) -> None:
    ensemble = FakeEnsemble(window.thesaurus.base)
    ensemble.pack = FakePack(fingerprint="0" * 64)
    shown: list[object] = []
    monkeypatch.setattr(window.facets, "set_suggestions", lambda *given, **named: shown.append(given))
    with another(window) as catalogue:
        annotate(catalogue, ensemble, catalogue.picture_ids())

    look()

    assert shown
    assert window.messages.text.startswith("New suggestions for 4 picture")


def test_nobody_looks_while_the_window_is_hidden(window) -> None:
    clock = window.rooms["watching"].findChild(QTimer)
    window.hide()
    window.show()
    assert clock.isActive()

    window.hide()

    assert not clock.isActive()


def test_another_catalogue_is_watched_from_its_opening(window, look, tmp_path: Path, qtbot) -> None:
    with another(window) as catalogue:
        accept(window, catalogue, window.filmstrip.strip.ids[1])
    with qtbot.waitSignal(window.session.opened):
        window.catalogue_flow.open(tmp_path / "other.sqlite")

    look()
    assert window.messages.text == ""
    with another(window) as catalogue:
        catalogue.choices.set("filter", "a", [1], name="Keep a filter")
    look()
    assert window.messages.text == "Changed by Berta in another window: Keep a filter."


def test_settings_of_two_windows_do_not_undo_each_other() -> None:
    first, second = Preferences(Settings()), Preferences(Settings())

    first.change(theme="dark")
    second.change(text_size=120)
    first.change(language="ca")

    assert load() == (Settings(theme="dark", text_size=120, language="ca"), None)
