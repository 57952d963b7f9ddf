import json
import os
from dataclasses import fields, replace
from pathlib import Path

import hypothesis
import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant import settings
from assistant.settings import DEFAULT_LINE, Settings, SettingsError
from assistant.settings_entries import READERS


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


@pytest.mark.parametrize("content", ["{", "[]", "3", "\udcff", "[" * 100_000, '{"text_size": NaN}'])
def test_a_broken_file_is_set_aside_with_a_message(tmp_path: Path, content: str):
    path = tmp_path / "settings.json"
    path.write_bytes(content.encode("utf-8", "surrogateescape"))
    found, told = settings.load(path)
    assert found == Settings()
    assert told is not None
    assert "settings.json.broken" in told
    assert not path.exists()
    assert (tmp_path / "settings.json.broken").read_bytes() == content.encode("utf-8", "surrogateescape")


@pytest.mark.parametrize(
    ("wrong", "named"),
    [
        ({"language": 3}, "“language” is not a text"),
        ({"theme": "sepia"}, "“theme” is none of system, light, dark"),
        ({"text_size": 1000}, "“text_size” is not a whole number from 80 to 200"),
        ({"text_size": True}, "“text_size” is not a whole number"),
        ({"export_bom": 1}, "“export_bom” is neither true nor false"),
        ({"interface": "xx"}, "“interface” is none of en, ca, es"),
        ({"line": {"materials": 7, "subjects": 0.2}}, "the line of “materials” is not a number from 0 to 1"),
        ({"line": {"materials": True}}, "the line of “materials”"),
        ({"line": 0.5}, "“line” does not hold names and values"),
        ({"keys": {"export": "Ctrl+E"}}, "the keys of “export” are not a list of texts"),
        ({"backups_kept": {"newest": 0}}, "“newest” of “backups_kept” is not a whole number from 1 to 50"),
        ({"backups_kept": {"days": 1e3}}, "“days” of “backups_kept” is not a whole number from 0 to 60"),
        ({"backups_kept": {"years": 1}}, "“years” of “backups_kept” is none of newest, days, weeks, months"),
        ({"backups_kept": 5}, "“backups_kept” does not hold names and values"),
        ({"keys": {"export": [1]}}, "the keys of “export” are not a list of texts"),
    ],
)
def test_one_wrong_entry_costs_that_entry_alone(tmp_path: Path, wrong: dict, named: str):
    path = tmp_path / "settings.json"
    text = json.dumps({"person": "Anna", **wrong})
    path.write_text(text, encoding="utf-8")
    found, told = settings.load(path)
    assert found == Settings(person="Anna", line={"subjects": 0.2} if "subjects" in text else {})
    assert told is not None
    assert named in told
    assert (tmp_path / "settings.json.broken").read_text("utf-8") == text
    assert settings.load(path) == (found, None)  # told once


@pytest.mark.parametrize("content", ["{", '{"theme": "sepia"}'])
def test_who_tells_nobody_leaves_the_file_as_it_is(tmp_path: Path, content: str):
    path = tmp_path / "settings.json"
    path.write_text(content)
    found, told = settings.load(path, mend=False)
    assert found == Settings()
    assert told
    assert [(each.name, each.read_text()) for each in tmp_path.iterdir()] == [("settings.json", content)]


def test_what_was_set_aside_before_is_not_written_over(tmp_path: Path):
    path = tmp_path / "settings.json"
    for content in ("{", "[", "{"):
        path.write_text(content)
        settings.load(path)
    kept = {each.name: each.read_text() for each in tmp_path.iterdir()}
    assert kept == {"settings.json.broken": "{", "settings.json.broken-2": "["}


def test_the_settings_of_a_newer_version_are_written_back(tmp_path: Path):
    path = tmp_path / "settings.json"
    path.write_text('{"mood": {"half": "\\ud800", "much": 1e999}, "person": "Anna"}')
    found, told = settings.load(path)
    assert told is None
    settings.save(replace(found, person="Núria"), path)
    kept = json.loads(path.read_text("utf-8"))
    assert kept["person"] == "Núria"
    assert kept["mood"]["half"] == "\ud800"


def test_every_setting_is_read():
    text = {"interface": "ca", "theme": "dark", "text_size": 125, "keys": {"export": ["Ctrl+P"]}}
    settings.settings_file().parent.mkdir(parents=True)
    settings.settings_file().write_text(json.dumps(text))
    chosen = Settings(interface="ca", theme="dark", text_size=125, keys={"export": ("Ctrl+P",)})
    assert settings.load() == (chosen, None)
    assert {each.name for each in fields(Settings)} == {*READERS, "unknown"}


def test_packs_lie_where_the_person_said(tmp_path: Path):
    assert Settings(models=str(tmp_path)).packs == tmp_path
    assert Settings().packs.name == "packs"


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inside: st.lists(inside) | st.dictionaries(st.text(), inside),
    max_leaves=8,
)
NAMES = st.sampled_from([each.name for each in fields(Settings)]) | st.text()
NAME = st.text(max_size=8)
CHOSEN = st.builds(
    Settings,
    language=st.text(min_size=1),
    person=NAME,
    line=st.dictionaries(NAME, st.floats(0, 1)),
    index=NAME,
    interface=st.sampled_from(["", *settings.LANGUAGES]),
    keys=st.dictionaries(NAME, st.lists(NAME).map(tuple)),
    theme=st.sampled_from(settings.THEMES),
    text_size=st.integers(80, 200),
    export_table=NAME,
    export_terms=NAME,
    export_language=st.sampled_from(["", *settings.LANGUAGES]),
    export_bom=st.booleans(),
    export_folder=NAME,
    models=NAME,
    pack=NAME,
    backups_kept=st.fixed_dictionaries(
        {}, optional={name: st.integers(*bounds) for name, bounds in settings.BACKUPS_KEPT.items()}
    ),
    unknown=st.dictionaries(NAME.map("x_{}".format), JSON),
)
FEW = hypothesis.settings(max_examples=60, deadline=None)


@FEW
@given(chosen=CHOSEN)
def test_whatever_is_set_is_found_again(tmp_path_factory, chosen: Settings):
    path = tmp_path_factory.mktemp("kept") / "settings.json"
    settings.save(chosen, path)
    assert settings.load(path) == (chosen, None)


@FEW
@given(entries=JSON | st.dictionaries(NAMES, JSON))
def test_any_json_is_read_or_kept_and_told_once(tmp_path_factory, entries):
    path = tmp_path_factory.mktemp("any") / "settings.json"
    text = json.dumps(entries)
    path.write_text(text)
    found, told = settings.load(path)
    aside = path.with_name("settings.json.broken")
    assert (told is not None) == aside.exists()
    if told is not None:
        assert aside.read_text() == text
    assert settings.load(path) == (found, None)


@FEW
@given(data=st.binary())
def test_any_bytes_are_read_or_kept(tmp_path_factory, data: bytes):
    path = tmp_path_factory.mktemp("bytes") / "settings.json"
    path.write_bytes(data)
    _, told = settings.load(path)
    assert told is None or path.with_name("settings.json.broken").read_bytes() == data


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


def test_a_folder_below_the_home_of_nobody_is_taken_as_it_is_written() -> None:
    assert Settings(models="~nobody-of-this-name/packs").packs == Path("~nobody-of-this-name/packs")
    assert Settings(models="~/packs").packs == Path.home() / "packs"


def test_what_another_window_saved_meanwhile_stays():
    first = second = Settings(person="Anna", line={"materials": 0.4})
    settings.save(first)

    settings.save(replace(first, theme="dark", line={"materials": 0.4, "subjects": 0.6}), since=first)
    settings.save(replace(second, text_size=120, line={"materials": 0.9}), since=second)

    assert settings.load() == (
        Settings(person="Anna", theme="dark", text_size=120, line={"materials": 0.9, "subjects": 0.6}),
        None,
    )


def test_what_was_set_back_here_is_set_back_whatever_another_window_did():
    first = Settings(theme="dark", keys={"export": ("Ctrl+E",), "undo": ()})
    settings.save(first)

    settings.save(replace(first, text_size=150), since=first)
    settings.save(replace(first, theme="system", keys={"undo": ()}), since=first)

    assert settings.load() == (Settings(text_size=150, keys={"undo": ()}), None)


def test_a_file_that_is_broken_meanwhile_is_written_anew():
    settings.save(Settings())
    settings.settings_file().write_text("{", "utf-8")

    settings.save(Settings(theme="dark"), since=Settings())

    assert settings.load() == (Settings(theme="dark"), None)


def test_what_a_killed_program_left_a_day_ago_goes_with_the_next_saving(tmp_path: Path):
    for name, days in ((".settings.json.7.part", 2), (".settings.json.8.part", 0)):
        (tmp_path / name).write_text("{")
        moment = (tmp_path / name).stat().st_mtime - days * 24 * 3600
        os.utime(tmp_path / name, (moment, moment))
    settings.save(Settings(person="Anna"), tmp_path / "settings.json")
    assert {path.name for path in tmp_path.iterdir()} == {"settings.json", ".settings.json.8.part"}
