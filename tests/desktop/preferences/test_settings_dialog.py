"""What is changed in the settings is seen at once, kept by Save, and taken back by Cancel."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel, QSpinBox

from assistant import settings
from assistant.desktop.colours import DARK, LIGHT
from assistant.desktop.preferences.export_page import ExportPage
from assistant.desktop.preferences.general_page import GeneralPage
from assistant.desktop.preferences.interface import speak
from assistant.desktop.preferences.line_page import LinePage
from assistant.desktop.preferences.look_page import LookPage
from assistant.desktop.preferences.models_page import ModelsPage
from assistant.desktop.theme import current_theme
from assistant.settings import Settings
from tests.desktop.preferences.conftest import page_of


def kept() -> dict:
    return json.loads(settings.settings_file().read_text("utf-8"))


def test_dark_is_seen_before_it_is_saved(make_window, in_settings):
    window = make_window()

    def turn_dark(dialog):
        page_of(dialog, LookPage).schemes["dark"].click()
        assert QApplication.palette().window().color() == QColor(DARK.ground)
        assert not settings.settings_file().exists()

    in_settings(window, turn_dark)
    assert kept() == {"theme": "dark"}  # what was changed here; what another window keeps stays
    assert current_theme().colours is DARK


def test_cancel_takes_everything_back(make_window, in_settings):
    window = make_window()
    size = window.facets.fontInfo().pointSizeF()

    def change(dialog):
        look, general = page_of(dialog, LookPage), page_of(dialog, GeneralPage)
        look.schemes["dark"].click()
        look.size_box.setCurrentIndex(look.size_box.findData("150"))
        general.language.setCurrentIndex(general.language.findData("ca"))
        assert window.settings.language == "ca"
        assert window.facets.fontInfo().pointSizeF() > size

    in_settings(window, change, save=False)
    assert window.settings == Settings(person="Anna")
    assert current_theme().colours is LIGHT
    assert window.facets.fontInfo().pointSizeF() == pytest.approx(size)
    assert not settings.settings_file().exists()


def test_how_many_backups_are_kept(make_window, in_settings):
    window = make_window()

    def choose(dialog):
        fields = page_of(dialog, GeneralPage).kept
        assert {name: number.value() for name, number in fields.numbers.items()} == {
            "newest": 5, "days": 7, "weeks": 4, "months": 12,
        }  # fmt: skip
        fields.numbers["days"].setValue(30)
        fields.numbers["newest"].setValue(0)  # never none
        page_of(dialog, GeneralPage).backups.setChecked(False)
        assert not fields.isEnabled()
        page_of(dialog, GeneralPage).backups.setChecked(True)

    in_settings(window, choose)
    assert kept() == {"backups_kept": {"days": 30, "newest": 1}}
    assert window.settings.backups_kept == {"days": 30, "newest": 1}


def test_a_window_opens_as_it_was_left(make_window, in_settings):
    in_settings(make_window(), lambda dialog: page_of(dialog, LookPage).schemes["dark"].click())
    found, told = settings.load()
    assert (found.theme, told) == ("dark", None)


@pytest.mark.parametrize("size", [80, 150, 200])
def test_text_and_rows_grow_together(make_window, in_settings, size):
    window = make_window()
    theme = current_theme()
    before = theme.font().pointSizeF()
    caption = window.findChildren(QLabel)[0]
    title = caption.font().pointSizeF()

    def grow(dialog):
        page = page_of(dialog, LookPage)
        page.size_box.setCurrentIndex(page.size_box.findData(str(size)))

    in_settings(window, grow)
    assert theme.font().pointSizeF() == pytest.approx(before * size / 100)
    assert caption.font().pointSizeF() == pytest.approx(title * size / 100)
    assert theme.row_height() >= theme.font().pointSizeF()
    theme.apply(text_size=100)
    assert caption.font().pointSizeF() == pytest.approx(title)


def test_the_terms_change_their_language_at_once_and_the_window_asks_to_be_opened_again(
    make_window, in_settings
):
    window = make_window()

    def change(dialog):
        page = page_of(dialog, GeneralPage)
        page.language.setCurrentIndex(page.language.findData("es"))
        page.interface.setCurrentIndex(page.interface.findData("ca"))
        assert "Català" in page.restart.text()
        assert page.restart.isVisible()
        page.person.setText("  Núria ")

    in_settings(window, change)
    assert kept() == {"person": "Núria", "language": "es", "interface": "ca"}
    assert window.facets._language == "es"
    assert "Català when it is opened the next time" in window.messages.text
    assert window.session.person == "Núria"


def test_the_language_that_is_spoken_already_asks_for_nothing(make_window, in_settings):
    window = make_window()

    def change(dialog):
        page = page_of(dialog, GeneralPage)
        page.interface.setCurrentIndex(page.interface.findData("en"))
        assert page.restart.isHidden()

    in_settings(window, change)
    assert kept()["interface"] == "en"
    assert "next time" not in window.messages.text


def test_the_numbers_of_the_line_are_kept_for_facets_that_were_changed(make_window, in_settings):
    window = make_window()

    def change(dialog):
        page = page_of(dialog, LinePage)
        numbers = page.findChildren(QSpinBox)
        assert len(numbers) == 4
        for number in numbers:  # a number whose field is squeezed to nothing is no number
            needed = number.fontMetrics().horizontalAdvance(number.text())
            assert number.lineEdit().width() >= needed
        numbers[1].setValue(70)

    in_settings(window, change)
    assert kept()["line"] == {"materials": 0.7}


def test_an_export_begins_with_what_was_set(make_window, in_settings, tmp_path):
    window = make_window()

    def change(dialog):
        page = page_of(dialog, ExportPage)
        page.table.setCurrentIndex(page.table.findData("csv-wide"))
        page.terms.setCurrentIndex(page.terms.findData("all"))
        page.language.setCurrentIndex(page.language.findData("ca"))
        page.folder.path.setText(str(tmp_path))
        page.bom.setChecked(True)

    in_settings(window, change)
    chosen = Settings(
        export_table="csv-wide",
        export_terms="all",
        export_language="ca",
        export_folder=str(tmp_path),
        export_bom=True,
    )
    assert window.settings == replace(chosen, person="Anna")
    assert settings.load()[0] == chosen


def test_packs_stay_where_they_are_until_the_folder_is_there(make_window, in_settings, tmp_path):
    window = make_window()

    def name_none(dialog):
        page = page_of(dialog, ModelsPage)
        page.folder.path.setText(str(tmp_path / "gone"))
        assert "no such folder" in page.told.text()

    in_settings(window, name_none)
    assert window.settings.models == ""
    in_settings(window, lambda dialog: page_of(dialog, ModelsPage).folder.path.setText(str(tmp_path)))
    assert window.settings.packs == tmp_path


def test_kept_thumbnails_can_be_thrown_away(make_window, in_settings, qtbot):
    from assistant import paths

    window = make_window()
    folder = paths.cache() / "thumbnails" / "ab"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "one.jpg").write_bytes(b"x" * 3_000)

    def throw_away(dialog):
        page = page_of(dialog, ModelsPage)
        qtbot.waitUntil(page.empty.isEnabled)
        assert page.used.text() == "3.0 kB"
        page.empty.click()
        qtbot.waitUntil(lambda: page.used.text() == "none")
        assert not page.empty.isEnabled()

    in_settings(window, throw_away)
    assert not list(folder.iterdir())


def test_settings_that_cannot_be_kept_are_used_and_told(make_window, in_settings, monkeypatch, tmp_path):
    window = make_window()
    taken = tmp_path / "file"
    taken.write_text("not a folder")
    monkeypatch.setattr(settings, "settings_file", lambda: Path(taken, "settings.json"))
    in_settings(window, lambda dialog: page_of(dialog, LookPage).schemes["dark"].click())
    assert "could not be saved" in window.messages.text
    assert current_theme().colours is DARK


def test_every_field_has_a_name_and_can_be_reached(make_window, in_settings):
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QAbstractButton, QComboBox, QKeySequenceEdit, QLineEdit, QTableView

    window = make_window()

    def look(dialog):
        for page in dialog.pages:
            fields = [
                field
                for kind in (QComboBox, QSpinBox, QAbstractButton, QTableView, QKeySequenceEdit, QLineEdit)
                for field in page.findChildren(kind)
                if not isinstance(
                    field.parent(), QComboBox | QKeySequenceEdit | QSpinBox | QLineEdit | QTableView
                )
            ]
            assert fields
            for field in fields:
                named = field.accessibleName() or getattr(field, "text", str)()
                assert named, f"{field} of {page.title}"
                assert field.focusPolicy() & Qt.FocusPolicy.TabFocus, f"{named} of {page.title}"

    in_settings(window, look, save=False)


@pytest.mark.parametrize("language", ["en", "ca", "es"])
def test_no_page_is_cut_at_its_side(make_window, in_settings, language, qapp):
    """Pages scroll up and down only; words and fields are not as wide in each language."""
    window = make_window()

    def look(dialog):
        for number, page in enumerate(dialog.pages):
            dialog.show_page(number)
            qapp.processEvents()
            room = dialog.stack.currentWidget().viewport().width()
            assert page.minimumSizeHint().width() <= room, page.title
            assert page.width() <= room

    speak(language, qapp)
    try:
        in_settings(window, look, save=False)
    finally:
        speak("en", qapp)
