"""Another pack reads from now on; a hostile one does the window no harm."""

from __future__ import annotations

import sys
from functools import partial

import pytest
from PySide6.QtCore import Qt

from assistant import packs
from tests.desktop.fakes import FakeEnsemble, FakePack, fake_source
from tests.desktop.packs.pack_dialog import put, real_switch
from tests.packs.conftest import write_pack
from tests.packs.real import truncate_weights, write_real_pack

DIE = "import os, signal; os.kill(os.getpid(), signal.SIGKILL)"


def test_a_pack_is_switched_to_and_its_suggestions_are_a_new_run(
    open_packs, make_window, make_pictures, add, small_vocabulary, tmp_path, qtbot
):
    put(write_real_pack(tmp_path / "x", small_vocabulary, name="Ours"), "ours")
    window = make_window(tmp_path / "a.sqlite")
    [picture] = add(window, make_pictures(1))
    qtbot.keyClick(window.facets.grid.view, Qt.Key.Key_Return)
    decided = window.desk.decisions
    before = window.desk.suggestions()
    _, room, dialog = open_packs(window)
    told = []
    room.work.began.connect(told.append)
    real_switch(room, dialog, "ours", qtbot)
    assert "Testing Ours in a process of its own" in told[0]
    assert dialog.told.sentence.text().startswith("Ours 1.0 reads from now on, on ")
    qtbot.waitUntil(lambda: window.desk.suggestions() != before, timeout=60_000)
    assert window.desk.catalogue.suggested_by([picture])[picture].pack == "Ours"
    assert window.desk.decisions == decided
    assert "Ours 1.0" in window.status.text
    assert dialog.model.index(dialog.list.currentIndex().row(), 1).data() == "in use"
    assert not dialog.switch.isEnabled()
    assert not dialog.remove.isEnabled()
    assert window.settings.pack == "ours"


def test_a_pack_with_cut_weights_is_refused_and_the_window_lives(
    open_packs, make_window, make_pictures, add, small_vocabulary, tmp_path, qtbot
):
    put(truncate_weights(write_real_pack(tmp_path / "x", small_vocabulary, name="Cut")), "cut")
    window = make_window()
    add(window, make_pictures(2))
    _, room, dialog = open_packs(window)
    real_switch(room, dialog, "cut", qtbot)
    text = dialog.told.sentence.text()
    assert "is not a readable safetensors file" in text
    assert text.endswith("fake 1.0 is still in use.")
    assert window.settings.pack == ""
    window.actions_by_name["next_picture"].trigger()
    qtbot.waitUntil(lambda: bool(window.desk.suggestions()))


def test_a_pack_over_which_a_library_fails_is_refused_in_a_sentence(
    open_packs, small_vocabulary, tmp_path, qtbot, monkeypatch
):
    put(write_pack(tmp_path / "x", name="Odd"), "odd")
    odd, _ = fake_source(small_vocabulary)

    def fail():
        raise RuntimeError("size mismatch for head.weight\nand many lines more")

    monkeypatch.setattr(odd, "get", fail)
    monkeypatch.setattr("assistant.desktop.packs.switching.pack_source", lambda *_: odd)
    window, room, dialog = open_packs()
    room.switching.try_out = lambda *_args, **_options: None
    real_switch(room, dialog, "odd", qtbot)
    text = dialog.told.sentence.text()
    assert text.startswith("The pack odd could not be loaded (size mismatch for head.weight).")
    assert text.endswith("is still in use.")
    assert window.settings.pack == ""


@pytest.mark.skipif(sys.platform == "win32", reason="signals of Unix")
@pytest.mark.parametrize(
    ("code", "seconds", "words"),
    [
        (DIE, 60, "ended by the system (SIGKILL)"),
        ("import threading; threading.Event().wait()", 0.2, "no answer"),
    ],
    ids=["dies", "hangs"],
)
def test_a_pack_whose_test_dies_or_hangs_is_refused_and_the_window_lives(
    open_packs, small_vocabulary, tmp_path, qtbot, code, seconds, words
):
    put(write_pack(tmp_path / "x", name="Hostile"), "hostile")
    window, room, dialog = open_packs()
    room.switching.try_out = partial(
        packs.try_out, seconds=seconds, command=lambda _: [sys.executable, "-c", code]
    )
    real_switch(room, dialog, "hostile", qtbot)
    assert words in dialog.told.sentence.text()
    assert window.reader.known is None or window.reader.known.pack == "fake"


def test_while_pictures_are_annotated_the_pack_stays(
    open_packs, make_window, make_pictures, small_vocabulary, tmp_path, qtbot
):
    put(write_pack(tmp_path / "x"), "mine")
    source, ensemble = fake_source(small_vocabulary)
    window = make_window(source=source)
    ensemble.go_on.clear()
    with qtbot.waitSignal(window.intake.ended):
        window.catalogue_flow.add(make_pictures(2))
    window.batch.begin(window.filmstrip.strip.ids)
    _, room, dialog = open_packs(window)
    dialog.choose("mine")
    dialog.switch.click()
    assert "Pictures are being annotated" in dialog.told.sentence.text()
    assert not room.work.busy
    ensemble.go_on.set()


def test_switching_back_shows_the_first_packs_suggestions_again(
    make_window, make_pictures, add, small_vocabulary, qtbot
):
    first, _ = fake_source(small_vocabulary)
    second, other = fake_source(small_vocabulary)
    other.pack = FakePack("other", "2.0", "e" * 64)
    other._scores = lambda pixels: FakeEnsemble._scores(other, 255 - pixels)
    window = make_window(source=first)
    [picture] = add(window, make_pictures(1))
    catalogue = window.desk.catalogue
    shown = catalogue.suggestions(picture)
    for source in (second, first):
        with qtbot.waitSignal(window.reader.outcome):
            source.get()
            window.reader.use(source)
        assert catalogue.suggested_by([picture])[picture].pack == source.get().pack.name
    assert catalogue.suggestions(picture) == shown


def test_what_the_worker_before_still_tells_is_not_taken_for_the_new_ones(
    make_window, make_pictures, small_vocabulary, qtbot
):
    slow, held = fake_source(small_vocabulary)
    window = make_window(source=slow)
    held.go_on.clear()
    with qtbot.waitSignal(window.intake.ended):
        window.catalogue_flow.add(make_pictures(1))
    qtbot.waitUntil(lambda: window.reader.known is not None)
    new, other = fake_source(small_vocabulary)
    other.pack = FakePack("other", "2.0", "e" * 64)
    new.get()
    with qtbot.waitSignal(window.reader.outcome):
        window.reader.use(new)
    held.go_on.set()
    assert window.reader.known.pack == "other"


def test_a_pack_of_the_settings_that_cannot_be_used_offers_the_one_that_ships(
    make_window, make_pictures, small_vocabulary, qtbot
):
    from assistant.desktop.reading.ensemble_source import pack_source

    window = make_window(source=pack_source("gone", small_vocabulary))
    with qtbot.waitSignals([window.intake.ended, window.reader.unavailable]):
        window.catalogue_flow.add(make_pictures(1))
    qtbot.waitUntil(lambda: window.messages._action.text() == "Use starter")
    assert "no model pack “gone”" in window.messages.text
