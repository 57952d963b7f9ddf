import json
from pathlib import Path

import pytest

from assistant import settings
from assistant.settings import DEFAULT_LINE, Settings, SettingsError


def test_without_a_file_the_usual_settings_are_used_and_nothing_is_said():
    assert settings.load() == (Settings(), None)


def test_what_was_saved_is_found_again():
    chosen = Settings("ca", "Núria", {"materials": 0.7})
    settings.save(chosen)
    assert settings.load() == (chosen, None)


def test_only_what_differs_is_written():
    settings.save(Settings(person="Anna"))
    assert json.loads(settings.settings_file().read_text("utf-8")) == {"person": "Anna"}


def test_a_facet_without_a_line_has_the_usual_one():
    chosen = Settings(line={"materials": 0.7})
    assert chosen.line_of("materials") == 0.7
    assert chosen.line_of("subjects") == DEFAULT_LINE


@pytest.mark.parametrize(
    "content",
    ["{", "[]", '{"language": 3}', '{"line": {"materials": 7}}', '{"line": {"materials": true}}', "\udcff"],
)
def test_a_broken_file_is_set_aside_with_a_message(tmp_path: Path, content: str):
    path = tmp_path / "settings.json"
    path.write_bytes(content.encode("utf-8", "surrogateescape"))
    found, told = settings.load(path)
    assert found == Settings()
    assert told is not None
    assert "settings.json.broken" in told
    assert not path.exists()
    assert (tmp_path / "settings.json.broken").read_bytes() == content.encode("utf-8", "surrogateescape")


def test_settings_that_cannot_be_saved_leave_the_old_ones_and_say_why(tmp_path: Path):
    taken = tmp_path / "file"
    taken.write_text("not a folder")
    with pytest.raises(SettingsError, match="could not be saved"):
        settings.save(Settings(person="Anna"), taken / "settings.json")


def test_no_partial_file_is_left(tmp_path: Path):
    (tmp_path / "settings.json").mkdir()  # cannot be replaced by a file
    with pytest.raises(SettingsError):
        settings.save(Settings(person="Anna"), tmp_path / "settings.json")
    assert [path.name for path in tmp_path.iterdir()] == ["settings.json"]
