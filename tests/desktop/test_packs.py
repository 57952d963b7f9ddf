"""Model packs in the real window: installed, switched to, tested, removed; hostile ones do it no harm."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QFileDialog, QWidget

from assistant import packs, paths
from assistant.desktop.packs.card import CardBrowser
from assistant.desktop.packs.dialog import PacksDialog
from assistant.desktop.packs.hub_dialog import HubDialog
from assistant.desktop.packs.licence_dialog import LicenceDialog
from assistant.desktop.packs.room import PacksRoom
from assistant.tagging import Pack
from tests.desktop.fakes import FakeEnsemble, FakePack, fake_source
from tests.hub.conftest import hub  # noqa: F401  # a fixture
from tests.packs.conftest import write_pack, zip_pack
from tests.packs.real import truncate_weights, write_real_pack

DIE = "import os, signal; os.kill(os.getpid(), signal.SIGKILL)"


@pytest.fixture
def open_packs(make_window, qtbot):
    """Open a window and its packs: returns (window, room, dialog)."""

    def opened(window=None) -> tuple[QWidget, PacksRoom, PacksDialog]:
        window = window or make_window()
        room = window.rooms["packs"]
        with qtbot.waitSignal(room.work.listed):
            window.actions_by_name["packs"].trigger()
        return window, room, room.dialog

    return opened


def licence_of(dialog: PacksDialog) -> LicenceDialog:
    [found] = [one for one in dialog.findChildren(LicenceDialog) if one.isVisible()]
    return found


def names(dialog: PacksDialog) -> list[str]:
    return [listed.place.name for listed in dialog.model.rows]


def put(folder: Path, name: str) -> Path:
    """Put a pack among the person's own, without the window."""
    target = paths.data() / "packs" / name
    target.parent.mkdir(parents=True, exist_ok=True)
    return folder.rename(target)


def choose_file(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(path), ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(path))


def install_action(dialog: PacksDialog, number: int):
    return dialog.install.menu().actions()[number]


# Installing


def test_a_zip_file_is_installed_when_its_licence_is_accepted_with_a_key(
    open_packs, tmp_path, monkeypatch, qtbot
):
    _, room, dialog = open_packs()
    folder = write_pack(tmp_path / "tiny", licence="CC-BY-NC-4.0")
    choose_file(monkeypatch, zip_pack(folder, tmp_path / "tiny.zip"))
    with qtbot.waitSignal(room.work.offered):
        install_action(dialog, 0).trigger()
    asked = licence_of(dialog)
    assert asked.licence.text() == "CC-BY-NC-4.0"
    assert "commercial" in asked.caution.sentence.text()
    assert "A tiny pack" in asked.card.toPlainText()
    assert not (paths.data() / "packs").exists()
    with qtbot.waitSignals([room.work.installed, room.work.listed]):
        qtbot.keyClick(asked, Qt.Key.Key_Return)
    assert "tiny" in names(dialog)
    assert dialog.current.place.name == "tiny"
    assert dialog.told.sentence.text() == "tiny 1.0 is installed."
    assert Pack.open("tiny").verify()


def test_a_folder_is_not_installed_when_its_licence_is_declined(open_packs, tmp_path, monkeypatch, qtbot):
    _, room, dialog = open_packs()
    choose_file(monkeypatch, write_pack(tmp_path / "tiny"))
    with qtbot.waitSignal(room.work.offered):
        install_action(dialog, 1).trigger()
    asked = licence_of(dialog)
    qtbot.keyClick(asked, Qt.Key.Key_Escape)
    assert not room.work.busy
    assert not (paths.data() / "packs").exists()


def test_what_is_no_pack_is_told_in_a_sentence(open_packs, tmp_path, monkeypatch, qtbot):
    _, room, dialog = open_packs()
    (tmp_path / "x.zip").write_bytes(b"no archive at all")
    choose_file(monkeypatch, tmp_path / "x.zip")
    with qtbot.waitSignal(room.work.told):
        install_action(dialog, 0).trigger()
    assert "is not a ZIP file" in dialog.told.sentence.text()


# What is shown


def test_the_packs_are_told_in_words(open_packs, tmp_path):
    put(write_pack(tmp_path / "x"), "mine")
    (paths.data() / "packs" / "broken").mkdir()
    (paths.data() / "packs" / "broken" / "manifest.json").write_text("{")
    _, _, dialog = open_packs()
    model = dialog.model
    told = {model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())}
    assert any(one.startswith("starter 2.1, built in, 3") for one in told)
    assert any(one.startswith("broken, damaged") for one in told)
    dialog.choose("starter")
    text = dialog.details.toPlainText()
    assert "Apache-2.0" in text
    assert "identifies exhibits" in text
    assert "Model card" in text


def test_every_control_has_a_name_and_the_list_has_the_keys(open_packs):
    _, _, dialog = open_packs()
    for button in (dialog.switch, dialog.test, dialog.verify, dialog.remove, dialog.install):
        assert button.accessibleName() or button.text()
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert dialog.list.accessibleName()
    assert dialog.details.accessibleName()
    assert dialog.list.currentIndex().isValid()
    assert dialog.focusWidget() is dialog.list


def test_the_pack_in_use_and_what_it_runs_on_are_told(open_packs, make_window, make_pictures, add):
    window = make_window()
    add(window, make_pictures(1))
    _, _, dialog = open_packs(window)
    assert dialog.used.text() == "fake 1.0 reads your pictures, on CPU."


def test_a_card_loads_nothing_from_anywhere(qtbot, tmp_path):
    browser = CardBrowser()
    qtbot.addWidget(browser)
    asked = []
    browser.loadResource = lambda kind, name: asked.append(name)
    picture = tmp_path / "spy.png"
    picture.write_bytes(b"x")
    browser.show_pack(
        [("Licence", "<b>bold?</b>")],
        f"# Card\n![spy](http://127.0.0.1:1/spy.png) ![file](file://{picture})\n<script>a()</script> text",
    )
    browser.grab()
    assert "<b>bold?</b>" in browser.toPlainText()
    kind = QTextDocument.ResourceType.ImageResource
    for name in ("http://127.0.0.1:1/spy.png", f"file://{picture}"):
        assert not CardBrowser.loadResource(browser, int(kind.value), QUrl(name))


def test_a_card_made_to_hurt_is_shown_as_it_is_written_and_a_long_one_in_part(qtbot):
    browser = CardBrowser()
    qtbot.addWidget(browser)
    browser.show_pack([], "|" * 300 + "\n" + "|-" * 300 + "\n" + "|a" * 300)
    assert "|-|-|-" in browser.toPlainText()
    browser.show_pack([], "A word. " * 50_000)
    assert len(browser.toPlainText()) < 15_000
    assert "The rest is in README.md" in browser.toPlainText()


def test_a_link_of_a_card_is_opened_only_to_the_web(qtbot, monkeypatch):
    from PySide6.QtGui import QDesktopServices

    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    browser = CardBrowser()
    qtbot.addWidget(browser)
    for address in ("file:///etc/passwd", "javascript:alert(1)", "http://example.org", "https://example.org"):
        browser.anchorClicked.emit(QUrl(address))
    assert opened == ["https://example.org"]


# Switching


def real_switch(room: PacksRoom, dialog: PacksDialog, name: str, qtbot) -> None:
    dialog.choose(name)
    with qtbot.waitSignal(room.work.told, timeout=120_000):
        dialog.switch.click()


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


# Testing, verifying, removing


def test_verifying_says_whether_every_file_is_what_the_manifest_says(open_packs, tmp_path, qtbot):
    folder = put(write_pack(tmp_path / "x", name="Mine"), "mine")
    _, room, dialog = open_packs()
    dialog.choose("mine")
    with qtbot.waitSignal(room.work.told):
        dialog.verify.click()
    assert dialog.told.sentence.text().startswith("Mine is intact: 2 file")
    (folder / "m" / "terms.json").write_text("changed")
    with qtbot.waitSignal(room.work.told):
        dialog.verify.click()
    assert "its SHA-256 differs" in dialog.told.sentence.text()


def test_a_test_run_tells_device_and_speed(open_packs, tmp_path, qtbot, monkeypatch):
    found = packs.Trial("CPU", "no CUDA device found", 2.04, 0.031, 900_000_000, 20)
    monkeypatch.setattr(packs, "try_out", lambda *_args, **_named: found)
    _, room, dialog = open_packs()
    dialog.choose("starter")
    with qtbot.waitSignal(room.work.told):
        dialog.test.click()
    assert dialog.told.sentence.text() == (
        "starter works: CPU (no CUDA device found), 0.03 s a picture, loaded in 2.0 s, 900.0 MB of memory."
    )


def test_a_removed_pack_can_be_brought_back_until_the_window_is_closed(open_packs, tmp_path, qtbot):
    put(write_pack(tmp_path / "x", name="Mine"), "mine")
    window, room, dialog = open_packs()
    dialog.choose("mine")
    with qtbot.waitSignals([room.work.told, room.work.listed]):
        qtbot.keyClick(dialog.list, Qt.Key.Key_Delete)
    assert "mine" not in names(dialog)
    with qtbot.waitSignals([room.work.told, room.work.listed]):
        dialog.told.action.click()
    assert "mine" in names(dialog)
    dialog.choose("mine")
    with qtbot.waitSignals([room.work.told, room.work.listed]):
        dialog.remove.click()
    window.close()
    assert list((paths.data() / "packs").iterdir()) == []


def test_the_pack_that_ships_cannot_be_removed(open_packs):
    _, _, dialog = open_packs()
    dialog.choose("starter")
    assert not dialog.remove.isEnabled()


def test_one_thing_at_a_time(open_packs, tmp_path, qtbot, monkeypatch):
    import threading

    go_on = threading.Event()
    monkeypatch.setattr(packs, "try_out", lambda *_args, stopped, **_named: go_on.wait(10) and None)
    _, room, dialog = open_packs()
    dialog.choose("starter")
    dialog.test.click()
    assert dialog.progress.isVisible()
    assert not dialog.verify.isEnabled()
    room.work.verify(dialog.current)
    assert "Something else is being done" in dialog.told.sentence.text()
    with qtbot.waitSignal(room.work.ended):
        go_on.set()
    assert dialog.verify.isEnabled()


# The hub


@pytest.fixture
def slow_hub(hub, tmp_path):  # noqa: F811
    """A hub with one pack, whose line stops in the middle of the weights."""
    data = bytes(range(256)) * 40
    folder = write_pack(tmp_path / "published" / "tiny", {"m/weights.safetensors": data})
    hub.repos["museum/tiny"] = {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }
    hub.holds_after = 5000
    return hub


def ask_hub(dialog: PacksDialog, name: str, qtbot) -> None:
    install_action(dialog, 2).trigger()
    [asked] = [one for one in dialog.findChildren(HubDialog) if one.isVisible()]
    qtbot.keyClicks(asked.name, name)
    qtbot.keyClick(asked.name, Qt.Key.Key_Return)


def test_a_download_is_cancelled_and_gone_on_with(open_packs, slow_hub, qtbot):
    _, room, dialog = open_packs()
    assert slow_hub.asked == []
    with qtbot.waitSignal(room.work.offered):
        ask_hub(dialog, "museum/tiny", qtbot)
    assert slow_hub.downloads("weights.safetensors") == []
    qtbot.keyClick(licence_of(dialog), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: slow_hub.downloads("weights.safetensors") != [])
    assert "Downloading museum/tiny" in dialog.progress.doing.text()
    dialog.progress.cancel.click()
    with qtbot.waitSignal(room.work.told):
        slow_hub.go_on.set()
    assert "What has arrived is kept" in dialog.told.sentence.text()
    assert not (paths.data() / "packs").exists()
    slow_hub.holds_after = None
    with qtbot.waitSignals([room.work.installed, room.work.listed]):
        dialog.told.action.click()
    first, second = slow_hub.downloads("weights.safetensors")
    assert first is None
    assert int(second.removeprefix("bytes=").rstrip("-")) > 0
    assert "tiny" in names(dialog)
    assert Pack.open("tiny").verify()


def test_progress_is_shown_in_bytes(open_packs, slow_hub, qtbot):
    _, _, dialog = open_packs()
    dialog.set_busy("Downloading museum/tiny")
    dialog.progress.show_far(12_400_000, 5_000_000_000)
    assert dialog.progress.far.text() == "12.4 MB of 5.0 GB"
    assert dialog.progress.bar.value() == 2
    dialog.progress.show_far(12_400_000, 0)
    assert dialog.progress.far.text() == "12.4 MB so far"


def test_closing_the_dialog_stops_nothing(open_packs, slow_hub, qtbot):
    window, room, dialog = open_packs()
    with qtbot.waitSignal(room.work.offered):
        ask_hub(dialog, "museum/tiny", qtbot)
    asked = licence_of(dialog)
    qtbot.keyClick(asked, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: slow_hub.downloads("weights.safetensors") != [])
    dialog.close()
    with qtbot.waitSignal(room.work.installed):
        slow_hub.go_on.set()
    assert window.messages.text == "tiny 1.0 is installed."


def test_closing_the_window_in_the_middle_of_a_download_ends_it(open_packs, slow_hub, qtbot):
    window, room, dialog = open_packs()
    with qtbot.waitSignal(room.work.offered):
        ask_hub(dialog, "museum/tiny", qtbot)
    qtbot.keyClick(licence_of(dialog), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: slow_hub.downloads("weights.safetensors") != [])
    slow_hub.go_on.set()
    window.close()
    assert window.jobs.running == 0
