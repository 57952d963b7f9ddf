"""The packs there are, told in words; every control can be reached and heard."""

from __future__ import annotations

from PySide6.QtCore import Qt

from assistant import paths
from tests.desktop.packs.pack_dialog import put
from tests.packs.conftest import write_pack


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
