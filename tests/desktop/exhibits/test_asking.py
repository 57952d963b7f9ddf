"""When a picture is asked about: after its terms, before it is needed, never for another one."""

from __future__ import annotations

import pytest

from assistant.identify.errors import IdentifyError
from assistant.tagging import PackError
from tests.desktop.exhibits.panel_words import shown, title
from tests.desktop.fake_exhibits import GARDEN, VASE, YOUTH


def test_it_is_asked_after_the_suggestions_are_in(
    make_window, make_pictures, tools, index, small_vocabulary, qtbot
):
    from tests.desktop.fakes import fake_source

    source, ensemble = fake_source(small_vocabulary)
    window = make_window(source=source, tools=tools, index=str(index))
    qtbot.waitUntil(lambda: window.exhibits.asking.index is not None)
    ensemble.go_on.clear()
    with qtbot.waitSignal(window.intake.ended):
        window.catalogue_flow.add(make_pictures(1))
    qtbot.waitUntil(lambda: title(window) == "Identified after its terms are suggested…")
    assert tools.asked == []
    ensemble.go_on.set()
    qtbot.waitUntil(lambda: shown(window) != [])


def test_without_models_it_is_identified_all_the_same(make_window, make_pictures, tools, index, qtbot):
    from assistant.desktop.reading.ensemble_source import EnsembleSource

    def load():
        raise PackError("There is no pack.")

    window = make_window(source=EnsembleSource(load), tools=tools, index=str(index))
    with qtbot.waitSignal(window.intake.ended):
        window.catalogue_flow.add(make_pictures(1))
    qtbot.waitUntil(lambda: shown(window) == [YOUTH, GARDEN, VASE])


def test_a_late_answer_does_not_land_on_another_picture(desk, tools, qtbot):
    tools.go_on.clear()
    tools.asked.clear()
    _, second, third = desk.filmstrip.strip.ids
    qtbot.waitUntil(lambda: bool(desk.desk.catalogue.suggestions(third)))
    desk.desk_flow.go_to(third)
    assert title(desk) == "Looking in your exhibits…"
    desk.desk_flow.go_to(second)
    with qtbot.waitSignal(desk.exhibits.asking.answered):
        tools.go_on.set()
    qtbot.waitUntil(lambda: shown(desk) == [YOUTH, GARDEN, VASE])
    assert desk.exhibits.flow.question.picture_id == second


def test_answers_are_kept_and_the_next_picture_is_prepared(desk, tools, qtbot):
    first, second, _ = desk.filmstrip.strip.ids
    qtbot.waitUntil(lambda: bool(desk.desk.catalogue.suggestions(second)))
    desk.desk_flow.go_to(second)
    qtbot.waitUntil(lambda: shown(desk) != [])
    qtbot.waitUntil(lambda: len(tools.asked) >= 3)  # the third is prepared
    count = len(tools.asked)
    desk.desk_flow.go_to(first)
    assert shown(desk) == [YOUTH, GARDEN, VASE]  # at once
    assert len(tools.asked) == count


@pytest.mark.parametrize(
    ("failure", "words"),
    [
        (IdentifyError("The index is empty. Add pictures to it."), "The index is empty. Add pictures"),
        (ValueError("odd"), "It could not be identified (odd)."),
    ],
)
def test_a_failure_is_one_sentence_and_the_next_picture_goes_on(
    make_window, make_pictures, add, tools, index, qtbot, failure, words
):
    tools.failure = failure
    window = make_window(tools=tools, index=str(index))
    add(window, make_pictures(2))
    qtbot.waitUntil(lambda: title(window).startswith(f"Not identified. {words}"))
    tools.failure = None
    window.actions_by_name["next_picture"].trigger()
    qtbot.waitUntil(lambda: shown(window) != [])


def test_closing_in_the_middle_of_identifying_ends_all_threads(desk, tools):
    desk.desk_flow.step(1)
    desk.close()  # the guard of these tests looks for what is left running
    assert tools.closed
