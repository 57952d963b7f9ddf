"""A window opened in another language: its menus, its counts, Qt's own words; the terms have their own."""

import pytest

from assistant import settings
from assistant.desktop.preferences.interface import speak, spoken
from assistant.desktop.words import tr
from assistant.settings import Settings


@pytest.fixture
def english_again(qapp):
    yield
    speak("en", qapp)


def titles(window) -> list[str]:
    return [action.text() for action in window.menuBar().actions()]


@pytest.mark.parametrize(
    ("language", "first", "undo", "pictures"),
    [("ca", "Fitxer", "Desfés", "3 imatges"), ("es", "Archivo", "Deshacer", "3 imágenes")],
)
def test_a_new_window_speaks_the_language(make_window, qapp, english_again, language, first, undo, pictures):
    speak(language, qapp)
    window = make_window()
    assert titles(window)[0] == first
    assert window.actions_by_name["undo"].text() == undo
    assert window.facets._language == "en"
    assert tr("%Ln picture(s)", "", 3) == pictures


def test_an_open_window_keeps_its_language_until_it_is_opened_again(make_window, qapp, english_again):
    window = make_window()
    before = titles(window)
    speak("ca", qapp)
    assert titles(window) == before
    assert titles(make_window(window.session.path.with_name("other.sqlite")))[0] == "Fitxer"


def test_the_program_starts_in_the_language_of_the_settings(
    qapp, qtbot, english_again, small_vocabulary, tmp_path
):
    from assistant.desktop.app import make_window
    from tests.desktop.fakes import fake_source

    settings.save(Settings(interface="ca", theme="dark", keys={"export": ("Ctrl+P",)}))
    source = fake_source(small_vocabulary)[0]
    window = make_window(qapp, catalogue=tmp_path / "work.sqlite", source=source)
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.session.opened):
        window.show()
    assert spoken(qapp) == "ca"
    assert titles(window)[0] == "Fitxer"
    assert window.actions_by_name["export"].shortcut().toString() == "Ctrl+P"
