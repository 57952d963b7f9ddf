"""The index is opened, built, added to and closed."""

from __future__ import annotations

from assistant import settings
from assistant.desktop.exhibits.build_dialog import BuildDialog, BuildOrder
from assistant.desktop.exhibits.flow import NO_INDEX
from assistant.identify.errors import IdentifyError
from tests.desktop.exhibits.panel_words import shown, title
from tests.desktop.fake_exhibits import GARDEN, VASE, YOUTH


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
