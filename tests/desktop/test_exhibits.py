"""The panel in the window: what it says, and what a person says to it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QSlider, QWidget

from assistant import settings
from assistant.catalogue import Change, Verdict
from assistant.desktop.exhibits.build_dialog import BuildDialog, BuildOrder
from assistant.desktop.exhibits.copy_dialog import CopyDialog
from assistant.desktop.exhibits.flow import NO_INDEX
from assistant.identify.answer import Verdict as Found
from assistant.identify.errors import IdentifyError
from assistant.tagging import PackError
from tests.desktop.fake_exhibits import GARDEN, LEFT, RIGHT, VASE, YOUTH, FakeTools


@pytest.fixture
def tools(tmp_path):
    return FakeTools(tmp_path)


@pytest.fixture
def index(tmp_path):
    path = tmp_path / "paintings.exhibits"
    path.write_bytes(b"index")
    return path


@pytest.fixture
def desk(make_window, make_pictures, add, tools, index, qtbot):
    """A window with an open index and three pictures, the first identified."""
    window = make_window(tools=tools, index=str(index))
    add(window, make_pictures(3))
    qtbot.waitUntil(lambda: shown(window) == [YOUTH, GARDEN, VASE])
    return window


def shown(window) -> list[str]:
    return [one.exhibit for one in window.exhibits.panel.model.candidates]


def title(window) -> str:
    return window.exhibits.panel.verdict.headline.title


def detail(window) -> str:
    return window.exhibits.panel.verdict.headline.detail


def press(window, qtbot, key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(window.facets.grid.view, key, modifier)


def said(window) -> dict[str, bool]:
    return {one.exhibit: one.shown for one in window.desk.catalogue.identifications(window.desk.picture.id)}


# What the panel says


def test_without_an_index_one_line_says_what_to_do(make_window, make_pictures, add):
    window = make_window()
    add(window, make_pictures(1))
    assert title(window) == NO_INDEX
    assert window.exhibits.panel.height() < 40
    assert not window.actions_by_name["this_is_it"].isEnabled()


def test_a_match_is_said_in_words_and_number_with_its_proof(desk):
    assert title(desk) == "Match: 1957.12 · Youth, Edvard Munch"
    assert detail(desk) == "97 %, almost certain · proved, 42 points agree · was number 2 by likeness"


@pytest.mark.parametrize(
    ("verdict", "words"),
    [(Found.UNSURE, "Unsure: perhaps 1957.12"), (Found.NOT_IN_CATALOGUE, "Not in your catalogue")],
)
def test_candidates_are_shown_whatever_the_verdict(
    make_window, make_pictures, add, tools, index, qtbot, verdict, words
):
    tools.verdict = verdict
    window = make_window(tools=tools, index=str(index))
    add(window, make_pictures(1))
    qtbot.waitUntil(lambda: title(window).startswith(words))
    assert shown(window) == [YOUTH, GARDEN, VASE]


def test_a_card_says_everything_to_a_screen_reader_too(desk):
    model = desk.exhibits.panel.model
    spoken = [model.data(model.index(row), Qt.ItemDataRole.AccessibleTextRole) for row in range(3)]
    assert spoken == [
        "candidate 1: 1957.12 · Youth, Edvard Munch, 97 %, almost certain, likeness 0.81, "
        "proved, 42 points agree, was number 2 by likeness",
        "candidate 2: 1960.3 · The garden, 31 %, possible, likeness 0.86, not proven",
        "candidate 3: 1899.7, 2 %, unlikely, likeness 0.40, not checked",
    ]
    tip = model.data(model.index(1), Qt.ItemDataRole.ToolTipRole)
    assert "Not proven: only 5 points agree. Shiny things" in tip
    desk.grab()  # the cards can be painted


def test_what_looks_alike_is_shown_at_once_and_the_verdict_comes_with_the_proof(
    make_window, make_pictures, add, tools, index, qtbot
):
    tools.prove_on.clear()
    window = make_window(tools=tools, index=str(index))
    add(window, make_pictures(1))
    qtbot.waitUntil(lambda: shown(window) == [GARDEN, YOUTH, VASE])  # by likeness
    assert (title(window), detail(window)) == ("Most alike: 1960.3 · The garden", "checking the proof…")
    tools.prove_on.set()
    qtbot.waitUntil(lambda: title(window).startswith("Match: 1957.12"))
    assert window.exhibits.panel.candidate.exhibit == YOUTH


def test_who_has_chosen_a_candidate_stays_on_it_when_the_proof_comes(
    make_window, make_pictures, add, tools, index, qtbot
):
    tools.prove_on.clear()
    window = make_window(tools=tools, index=str(index))
    add(window, make_pictures(1))
    qtbot.waitUntil(lambda: shown(window) == [GARDEN, YOUTH, VASE])
    window.exhibits.panel.choose(2)
    tools.prove_on.set()
    qtbot.waitUntil(lambda: title(window).startswith("Match: 1957.12"))
    assert window.exhibits.panel.candidate.exhibit == VASE


def test_notes_of_the_answer_are_told(make_window, make_pictures, add, tools, index, qtbot):
    tools.notes = ("Same design: check the impression or number.",)
    window = make_window(tools=tools, index=str(index))
    add(window, make_pictures(1))
    qtbot.waitUntil(lambda: window.exhibits.panel.verdict.headline.note == tools.notes[0])
    assert tools.notes[0] in window.exhibits.panel.verdict.accessibleDescription()


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


# What a person says


def test_this_is_it_links_the_picture_and_undo_takes_it_back(desk, qtbot, index):
    press(desk, qtbot, Qt.Key.Key_I)
    link = desk.desk.catalogue.exhibit_of(desk.desk.picture.id)
    assert (link.exhibit, link.confidence, link.person) == (YOUTH, 0.97, "Anna")
    assert (link.index_name, link.index_fingerprint) == ("paintings", "f" * 16)
    assert title(desk) == "This is 1957.12 · Youth, Edvard Munch"
    assert desk.exhibits.panel.model.linked == YOUTH
    assert desk.actions_by_name["undo"].text() == "Undo This is 1957.12"
    desk.actions_by_name["undo"].trigger()
    assert said(desk) == {}
    assert title(desk).startswith("Match: 1957.12")


def test_the_same_key_takes_this_is_it_back(desk, qtbot):
    press(desk, qtbot, Qt.Key.Key_I)
    assert desk.actions_by_name["this_is_it"].text() == "Take back “this is it”"
    press(desk, qtbot, Qt.Key.Key_I)
    assert said(desk) == {}


def test_not_this_one_is_never_offered_again(desk, tools, qtbot):
    press(desk, qtbot, Qt.Key.Key_X)
    assert shown(desk) == [GARDEN, VASE]  # before the index was asked again
    qtbot.waitUntil(lambda: tools.asked[-1][1] == {YOUTH})
    first = desk.desk.picture.id
    desk.actions_by_name["next_picture"].trigger()
    qtbot.waitUntil(lambda: shown(desk) == [YOUTH, GARDEN, VASE])
    desk.desk_flow.go_to(first)
    qtbot.waitUntil(lambda: shown(desk) == [GARDEN, VASE])
    desk.actions_by_name["undo"].trigger()
    qtbot.waitUntil(lambda: shown(desk) == [YOUTH, GARDEN, VASE])


def test_the_keys_go_from_candidate_to_candidate(desk, qtbot):
    press(desk, qtbot, Qt.Key.Key_Period)
    assert desk.exhibits.panel.candidate.exhibit == GARDEN
    press(desk, qtbot, Qt.Key.Key_Period)
    press(desk, qtbot, Qt.Key.Key_Period)
    assert desk.exhibits.panel.candidate.exhibit == VASE
    press(desk, qtbot, Qt.Key.Key_Comma)
    press(desk, qtbot, Qt.Key.Key_I)
    assert said(desk) == {GARDEN: True}


# Copying tags


def tag(window, picture_id: int, *uris: tuple[str, str, Verdict]) -> None:
    catalogue = window.desk.catalogue
    changes = [Change(facet, uri, verdict, uri) for facet, uri, verdict in uris]
    catalogue.decide(catalogue.picture(picture_id).object_id, changes, name="Tag")


def copying(window, do) -> list[str]:
    """Press C, look at the chooser, and do something with it; return what it offered."""
    offered: list[str] = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, CopyDialog)
        dialog.activateWindow()  # no window manager does it here
        QApplication.processEvents()
        try:
            offered.extend(
                ("x " if one in dialog.chosen else "- ") + f"{one.label} ({one.source})"
                for one in dialog._offers
            )
            do(dialog)
        finally:
            if dialog.isVisible():
                dialog.reject()  # a dialog left open would stop all tests

    QTimer.singleShot(0, answer)
    window.actions_by_name["copy_tags"].trigger()
    return offered


def test_return_copies_the_tags_of_the_exhibit_as_one_step(desk, qtbot):
    _, second, third = desk.filmstrip.strip.ids
    desk.desk.catalogue.link_exhibit(second, YOUTH)
    tag(desk, second, ("materials", "urn:oil", Verdict.ACCEPTED), ("subjects", "urn:girl", Verdict.ADDED))
    tag(desk, second, ("subjects", "urn:sea", Verdict.REJECTED))
    tag(desk, third, ("materials", "urn:bronze", Verdict.ADDED))
    offered = copying(desk, lambda dialog: qtbot.keyClick(dialog, Qt.Key.Key_Return))
    assert offered == [f"x urn:oil ({YOUTH})", f"x urn:girl ({YOUTH})"]
    assert {each.uri for each in desk.desk.decisions} == {"urn:oil", "urn:girl"}
    desk.actions_by_name["undo"].trigger()
    assert desk.desk.decisions == []


def test_where_the_exhibit_has_none_similar_objects_offer_theirs(desk, qtbot):
    first, second, third = desk.filmstrip.strip.ids
    for picture_id, exhibit in ((second, GARDEN), (third, VASE)):
        desk.desk.catalogue.link_exhibit(picture_id, exhibit)
        tag(desk, picture_id, ("materials", "urn:oil", Verdict.ADDED))
    tag(desk, third, ("materials", "urn:clay", Verdict.ADDED), ("subjects", "urn:girl", Verdict.ADDED))
    tag(desk, first, ("subjects", "urn:girl", Verdict.REJECTED))
    offered = copying(desk, lambda dialog: dialog.reject())
    assert offered == [
        f"- urn:clay ({VASE})",
        f"x urn:oil ({GARDEN})",
        "- urn:girl (rejected here)",
    ]
    assert [each.verdict for each in desk.desk.decisions] == [Verdict.REJECTED]


def test_space_takes_a_tag_out_of_what_is_copied(desk, qtbot):
    _, second, _ = desk.filmstrip.strip.ids
    desk.desk.catalogue.link_exhibit(second, YOUTH)
    tag(desk, second, ("materials", "urn:gold", Verdict.ADDED), ("materials", "urn:oil", Verdict.ADDED))

    def take_first_out(dialog) -> None:
        qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
        qtbot.keyClick(dialog.list, Qt.Key.Key_Return)

    copying(desk, take_first_out)
    assert [each.uri for each in desk.desk.decisions] == ["urn:oil"]


def test_a_suggested_term_that_is_copied_counts_as_accepted(desk, qtbot):
    _, second, _ = desk.filmstrip.strip.ids
    facet, [best, *_] = next(iter(desk.desk.suggestions().items()))
    desk.desk.catalogue.link_exhibit(second, YOUTH)
    tag(desk, second, (facet, best.uri, Verdict.ADDED))
    copying(desk, lambda dialog: dialog.accept())
    assert [each.verdict for each in desk.desk.decisions] == [Verdict.ACCEPTED]


def test_nothing_to_copy_is_said(desk):
    desk.actions_by_name["copy_tags"].trigger()
    assert desk.messages.text.startswith("Nothing to copy")


# The proof


def test_the_proof_is_shown_in_three_ways(desk, qtbot):
    press(desk, qtbot, Qt.Key.Key_P)
    dialog = desk.exhibits.deciding.proof
    assert dialog.verdict.text() == "Proved: 42 points agree"
    assert "By likeness alone it was number 2." in dialog.reason.text()
    qtbot.waitUntil(lambda: not dialog.swipe.over.isNull())
    assert [dialog.tabs.tabText(tab) for tab in range(3)] == ["1  Matching points", "2  Outline", "3  Swipe"]
    assert not dialog.lines.image.isNull()
    assert not dialog.outline.image.isNull()
    dialog.tabs.setCurrentIndex(2)
    dialog.grab()
    dialog.close()
    assert desk.exhibits.deciding.proof is None


def test_the_swipe_follows_slider_keys_and_mouse(desk, qtbot):
    press(desk, qtbot, Qt.Key.Key_P)
    dialog = desk.exhibits.deciding.proof
    qtbot.waitUntil(lambda: not dialog.swipe.over.isNull())
    dialog.tabs.setCurrentIndex(2)
    dialog.slider.setValue(30)
    assert dialog.swipe.share == 30
    qtbot.keyClick(dialog.swipe, Qt.Key.Key_Right)
    assert dialog.slider.value() == 35
    qtbot.keyClick(dialog.swipe, Qt.Key.Key_Space)
    assert dialog.slider.value() == 100
    qtbot.mouseClick(dialog.swipe, Qt.MouseButton.LeftButton, pos=dialog.swipe.place().center())
    assert abs(dialog.slider.value() - 50) <= 1
    dialog.close()


def test_not_proven_is_not_called_wrong(desk, qtbot):
    press(desk, qtbot, Qt.Key.Key_Period)
    press(desk, qtbot, Qt.Key.Key_P)
    dialog = desk.exhibits.deciding.proof
    assert dialog.verdict.text() == "Not proven"
    assert "Only 5 points agree. Shiny things often cannot be proved" in dialog.reason.text()
    assert "Not proven is not wrong" in dialog.reason.text()
    qtbot.waitUntil(lambda: "cannot be laid over" in dialog.swipe.words)
    dialog.close()


def test_a_candidate_that_was_not_checked_is_checked_when_its_proof_is_asked_for(desk, qtbot):
    desk.exhibits.panel.choose(2)
    press(desk, qtbot, Qt.Key.Key_P)
    dialog = desk.exhibits.deciding.proof
    assert dialog.verdict.text() == "Not checked yet"
    qtbot.waitUntil(lambda: dialog.verdict.text() == "Not proven")
    dialog.close()


# Regions


def test_several_paintings_are_told_and_r_goes_through_them(
    make_window, make_pictures, add, tools, index, qtbot
):
    tools.seen = (RIGHT, LEFT)
    window = make_window(tools=tools, index=str(index))
    add(window, make_pictures(1, size=(80, 40)))
    qtbot.waitUntil(lambda: "2 parts seen (R)" in detail(window))
    press(window, qtbot, Qt.Key.Key_R)
    assert window.exhibits.flow.region == LEFT
    qtbot.waitUntil(lambda: detail(window).startswith("part 1 of 2 · 97 %"))
    assert tools.asked[-1][0] == (40, 40, 3)
    press(window, qtbot, Qt.Key.Key_R)
    assert window.exhibits.flow.region == RIGHT
    qtbot.waitUntil(lambda: "part 2 of 2" in detail(window))
    press(window, qtbot, Qt.Key.Key_I)
    [link] = window.desk.catalogue.identifications(window.desk.picture.id)
    assert link.region == RIGHT
    window.grab()
    press(window, qtbot, Qt.Key.Key_Escape)
    assert window.exhibits.flow.region is None
    assert detail(window).startswith("parts of it: 1957.12 · 97 %")
    assert not window.exhibits.flow.overlay.isVisible()


def test_one_frame_is_not_announced_but_r_cuts_the_wall_off(desk, tools, qtbot):
    tools.seen = (LEFT,)
    desk.actions_by_name["next_picture"].trigger()
    qtbot.waitUntil(lambda: desk.exhibits.flow._seen == (LEFT,))
    assert "seen" not in detail(desk)
    press(desk, qtbot, Qt.Key.Key_R)
    press(desk, qtbot, Qt.Key.Key_R)
    assert desk.exhibits.flow.region == LEFT


def test_a_rectangle_drawn_on_the_picture_is_identified(desk, tools, qtbot):
    press(desk, qtbot, Qt.Key.Key_R)
    overlay, view = desk.exhibits.flow.overlay, desk.column.view
    assert overlay.isVisible()
    assert title(desk) == "Drag a rectangle around one object"
    place = view.place((0.25, 0.25, 0.75, 1.0)).toRect()
    qtbot.mousePress(overlay, Qt.MouseButton.LeftButton, pos=place.topLeft())
    qtbot.mouseMove(overlay, place.center())
    qtbot.mouseRelease(overlay, Qt.MouseButton.LeftButton, pos=place.bottomRight() + QPoint(1, 1))
    assert desk.exhibits.flow.region == pytest.approx((0.25, 0.25, 0.75, 1.0), abs=0.03)
    qtbot.waitUntil(lambda: detail(desk).startswith("a part of the picture · 97 %"))
    sizes = [(width, height) for (height, width, _), _ in tools.asked]  # the next picture too, as a whole
    assert any(size == pytest.approx((32, 36), abs=3) for size in sizes)
    desk.actions_by_name["next_picture"].trigger()
    assert desk.exhibits.flow.region is None
    assert not overlay.isVisible()


# The index


def test_an_index_that_is_gone_is_told_with_what_to_do(make_window, tools, tmp_path, qtbot):
    window = make_window(tools=tools, index=str(tmp_path / "gone.exhibits"))
    qtbot.waitUntil(lambda: "There is no index at" in title(window))
    assert window.actions_by_name["close_index"].isEnabled()
    window.actions_by_name["close_index"].trigger()
    assert title(window) == NO_INDEX


def test_the_index_is_opened_again_the_next_time(make_window, make_pictures, add, tools, index, qtbot):
    window = make_window(tools=tools)
    window.exhibits.indexes.open(index)
    qtbot.waitUntil(lambda: window.exhibits.asking.index is not None)
    assert settings.load()[0].index == str(index)
    window.actions_by_name["close_index"].trigger()
    assert settings.load()[0].index == ""


def test_building_tells_how_far_what_was_added_and_what_could_not_be_read(
    make_window, tools, tmp_path, qtbot
):
    tools.failed = [(tmp_path / "broken.jpg", "The file is damaged.")]
    window = make_window(tools=tools)
    to = tmp_path / "new.exhibits"
    with qtbot.waitSignal(window.exhibits.indexes.built):
        window.exhibits.indexes.carry_out(BuildOrder(tmp_path, to), None)
        assert window.messages.text.startswith("Building new")
    assert window.messages.text == "3 pictures added to new, 1 could not be read."
    qtbot.waitUntil(lambda: window.exhibits.asking.index is not None)
    assert window.settings.index == str(to)


def test_an_index_of_the_catalogues_own_pictures(make_window, make_pictures, add, tools, tmp_path, qtbot):
    window = make_window(tools=tools)
    add(window, make_pictures(2))
    with qtbot.waitSignal(window.exhibits.indexes.built):
        window.exhibits.indexes.carry_out(
            BuildOrder(None, tmp_path / "own.exhibits"), window.session.connect_here
        )
    [(entries, _)] = tools.built
    assert [one.exhibits for one in entries] == [("001",), ("002",)]


def test_building_can_be_cancelled(make_window, tools, tmp_path, qtbot):
    window = make_window(tools=tools)
    tools.go_on.clear()
    with qtbot.waitSignal(window.exhibits.indexes.built):
        window.exhibits.indexes.carry_out(BuildOrder(tmp_path, tmp_path / "new.exhibits"), None)
        window.exhibits.indexes.cancel()
        tools.go_on.set()
    assert window.messages.text.startswith("Stopped.")
    assert window.exhibits.asking.index is None


def test_an_index_that_cannot_be_built_is_told_and_another_try_is_possible(
    make_window, tools, tmp_path, qtbot
):
    window = make_window(tools=tools)
    order = BuildOrder(tmp_path, tmp_path / "new.exhibits")
    tools.build = refuse(IdentifyError("new.exhibits cannot be written: the disk is full."))
    window.exhibits.indexes.carry_out(order, None)
    words = "The index was not built. new.exhibits cannot be written: the disk is full."
    qtbot.waitUntil(lambda: window.messages.text == words)
    del tools.build
    with qtbot.waitSignal(window.exhibits.indexes.built):
        window.exhibits.indexes.carry_out(order, None)


def refuse(error: Exception):
    """In the place of what works: it fails with this."""

    def fail(*_args: object) -> None:
        raise error

    return fail


def test_a_picture_is_added_to_the_open_index(desk, tools, index, qtbot):
    closed = tools.closed
    with qtbot.waitSignal(desk.exhibits.indexes.built):
        desk.exhibits.indexes.add(desk.desk.picture, "1970.1")
    [([entry], to)] = tools.built
    assert (entry.exhibits, entry.path, to) == (("1970.1",), desk.desk.picture.path, index)
    qtbot.waitUntil(lambda: shown(desk) == [YOUTH, GARDEN, VASE])
    assert tools.closed == closed + 1  # nobody reads the file while it is written


def test_the_build_dialog_accepts_only_what_can_be_done(qtbot, tmp_path):
    dialog = BuildDialog(pictures=0, folder=tmp_path)
    qtbot.addWidget(dialog)
    assert not dialog.catalogue.isEnabled()
    dialog._check()
    assert dialog.told.text() == "Choose the folder or the table first."
    dialog.source.setText(str(tmp_path / "gone"))
    dialog._check()
    assert "There is nothing at" in dialog.told.text()
    dialog.source.setText(str(tmp_path))
    dialog.table.setChecked(True)
    dialog._check()
    assert "is no table" in dialog.told.text()
    dialog.folder.setChecked(True)
    dialog.to.setText(str(tmp_path / "paintings"))
    dialog._check()
    assert dialog.result()
    assert dialog.order == BuildOrder(tmp_path, tmp_path / "paintings.exhibits")


# The frame


def test_the_candidates_fold_and_stay_folded(desk, make_window, qtbot, tools, index, tmp_path):
    high = desk.exhibits.panel.height()
    press(desk, qtbot, Qt.Key.Key_F8)
    assert desk.exhibits.panel.height() < high / 4
    assert title(desk).startswith("Match")
    desk.close()
    again = make_window(tmp_path / "work.sqlite", tools=tools, index=str(index))
    assert again.exhibits.panel.folded


def test_every_control_has_a_name(desk, qtbot):
    press(desk, qtbot, Qt.Key.Key_P)
    dialog = desk.exhibits.deciding.proof
    controls = [
        one
        for parent in (desk.exhibits.panel, dialog)
        for kind in (QAbstractButton, QSlider)
        for one in parent.findChildren(kind)
        if one.isVisibleTo(parent)
    ]
    nameless = [one for one in controls if not (one.accessibleName() or getattr(one, "text", str)())]
    own = [one for one in nameless if type(one).__module__.startswith("assistant") or one.objectName() == ""]
    assert own == []
    named: list[QWidget] = [desk.exhibits.panel.list, desk.exhibits.panel.verdict, desk.exhibits.flow.overlay]
    assert all(one.accessibleName() for one in named)
    dialog.close()


def test_closing_in_the_middle_of_identifying_ends_all_threads(desk, tools):
    desk.desk_flow.step(1)
    desk.close()  # the guard of these tests looks for what is left running
    assert tools.closed
