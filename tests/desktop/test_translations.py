"""No text is without its translation, and no translation says something else than its text."""

import importlib.util
import shutil
from pathlib import Path

import pytest

from assistant import paths
from assistant.desktop.preferences.interface import speak, spoken, system_language
from assistant.desktop.words import tr

SCRIPT = Path(__file__).resolve().parents[2] / "packaging" / "translations.py"


def _load_script():
    spec = importlib.util.spec_from_file_location("packaging_translations", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    import sys

    sys.modules[spec.name] = module  # dataclasses look themselves up
    spec.loader.exec_module(module)
    return module


translations = _load_script()


@pytest.fixture(scope="module")
def tools():
    """Qt's lupdate and lrelease, which come with PySide6."""
    try:
        return translations.qt_tools.tool("lupdate"), translations.qt_tools.tool("lrelease")
    except translations.qt_tools.ToolError as reason:
        pytest.skip(str(reason))


@pytest.fixture
def speaking(qapp):
    """Let new windows speak a language for the time of a test."""
    yield lambda language: speak(language, qapp)
    speak("en", qapp)


@pytest.fixture
def code(tmp_path):
    """A folder with one file of code, and its translations: ``code("tr('Open')")``."""

    def write(text: str) -> Path:
        (tmp_path / "code").mkdir(exist_ok=True)
        (tmp_path / "code" / "page.py").write_text(text, "utf-8")
        return tmp_path / "code"

    return write


def test_the_texts_of_the_window_are_all_translated():
    assert translations.check(with_tools=False) == [], translations.ADVICE


def test_what_ships_is_compiled_from_what_is_translated(tools):
    stale = [path.name for path in translations.FOLDER.glob("*.ts") if translations.stale(path)]
    assert stale == []


def test_the_code_is_read_as_qt_reads_it(tools, tmp_path):
    """Two readers of the same code: a text that one of them does not see would never be translated."""
    folder = tmp_path / "fresh"
    translations.update(folder=folder)
    assert set(translations.read(folder / "ca.ts")) == translations.texts() | translations.core_texts()
    assert set(translations.read(folder / "en.ts")) == {each for each in translations.texts() if each.plural}


def test_every_language_has_its_files():
    for language in translations.LANGUAGES:
        assert (paths.resources() / "translations" / f"{language}.qm").is_file()


def test_texts_are_literals_with_notes_and_plurals(code):
    folder = code(
        'A = mark("Later")\n'
        'tr("Open")\ntr("Open", "the state")\ntr("%Ln picture(s)", "", n)\ntr("one " "two")\ntr(name)\n'
    )
    Text = translations.Text  # noqa: N806
    assert translations.texts(folder) == {
        Text("Later"),
        Text("Open"),
        Text("Open", "the state"),
        Text("%Ln picture(s)", "", True),
        Text("one two"),
    }


def test_a_text_inside_an_f_string_is_told_for_qt_does_not_see_it(code, tmp_path):
    folder = code('A = f"<p>{tr(\'Open\')}</p>"\nB = f"<p>{word}</p>"\n')
    assert translations.hidden(folder) == ["page.py:1: a text inside an f-string; take it out"]


def test_new_texts_come_in_and_old_ones_go(tools, code, tmp_path):
    ts = tmp_path / "ts"
    folder = code('tr("Open")\ntr("%Ln picture(s) and %Ln box(es)", "", 3)\n')
    translations.update(folder, ts)
    [english] = translations.read(ts / "en.ts").values()
    assert english.forms == ("%Ln picture and %Ln box", "%Ln pictures and %Ln boxes")
    told = translations.check(folder, ts)
    assert "ca.ts: not translated: 'Open'" in told
    folder = code('tr("Close")\n')
    told = translations.check(folder, ts)
    assert "es.ts: missing: 'Close'" in told
    assert "es.ts: no longer in the code: 'Open'" in told
    translations.update(folder, ts)
    assert translations.check(folder, ts) == [
        f"{language}.ts: not translated: 'Close'" for language in ("ca", "es")
    ]


def test_a_translation_stays_when_texts_come_and_go(tools, code, tmp_path):
    ts = tmp_path / "ts"
    translations.update(code('tr("Open")\n'), ts)
    for language, word in (("ca", "Obre"), ("es", "Abrir")):
        path = ts / f"{language}.ts"
        text = path.read_text("utf-8").replace(
            '<translation type="unfinished"></translation>', f"<translation>{word}</translation>"
        )
        path.write_text(text, "utf-8")
    assert translations.check(code('tr("Open")\n'), ts) == [
        f"{language}.qm: not compiled from {language}.ts as it is" for language in ("ca", "es")
    ]
    translations.update(code('tr("Open")\n'), ts)
    assert translations.check(code('tr("Open")\n'), ts) == []


def test_code_that_cannot_be_read_changes_nothing(tools, code, tmp_path):
    ts = tmp_path / "ts"
    translations.update(code('tr("Open")\n'), ts)
    with pytest.raises(SyntaxError):
        translations.update(code('tr("Open"\n'), ts)
    assert translations.Text("Open") in translations.read(ts / "ca.ts")


@pytest.mark.parametrize(
    ("source", "forms", "reason"),
    [
        ("{name} was added", ["S'ha afegit"], "other places"),
        ("{name} was added", ["S'ha afegit {nom}"], "other places"),
        ("{name} was added", ["S'ha afegit {name"], "other places"),
        ("%Ln picture(s)", ["%Ln imatge", "imatges"], "another count"),
        ("%Ln picture(s)", ["%n imatge", "%Ln imatges"], "another count"),
        ("Open…", ["Obre"], "…"),
        ("Open", [""], "not translated"),
        ("Open", ["Obre"], None),
        ("%Ln picture(s) of {name}", ["una imatge de {name}", "%Ln imatges de {name}"], None),
        ("core: %1 lacks %2.", ["A %1 li falta."], "not each of %1"),
        ("core: %1 lacks %2.", ["%2 falta a %1, %2."], "not each of %1"),
        ("core: %1 lacks %2.", ["%2 falta a %1."], None),
    ],
)
def test_a_translation_says_what_its_text_says(source, forms, reason):
    said = source.removeprefix("core: ")
    text = translations.Text(said, plural=len(forms) > 1, context="core" if said != source else "")
    found = list(translations.problems({text}, "ca", {text: translations.Translation(tuple(forms))}))
    assert [reason in line for line in found] == ([True] if reason else [])


def test_what_the_core_says_is_listed_for_the_window(tools, code, tmp_path):
    ts = tmp_path / "ts"
    room = tmp_path / "catalogue"
    room.mkdir()
    (room / "store.py").write_text('raise AssistantError(f"{path} is not there. Check it.")\n', "utf-8")
    translations.update(code('tr("Open")\n'), ts)
    assert (ts / "core.txt").read_text("utf-8") == "%1 is not there. Check it.\n"
    told = translations.check(tmp_path / "code", ts)
    assert "ca.ts: not translated: '%1 is not there. Check it.', core" in told
    (room / "store.py").write_text('raise AssistantError(f"{path} has gone away. Check it.")\n', "utf-8")
    assert "core.txt: not what the core says; run python packaging/translations.py" in translations.check(
        tmp_path / "code", ts
    )


def test_a_window_speaks_the_first_of_the_systems_languages_that_it_can():
    assert system_language(["de-DE", "ca-ES-valencia", "es"]) == "ca"
    assert system_language(["es_MX"]) == "es"
    assert system_language(["C"]) == "en"
    assert system_language([]) == "en"


def test_numbers_and_plurals_are_those_of_the_language(speaking, qapp, tools, code, tmp_path, monkeypatch):
    shutil.copytree(paths.resources() / "icons", tmp_path / "resources" / "icons")
    folder = code('tr("%Ln picture(s)", "", 3)\n')
    translations.update(folder, tmp_path / "resources" / "translations")
    monkeypatch.setattr(paths, "resources", lambda: tmp_path / "resources")
    assert speaking("en") == spoken(qapp) == "en"
    assert tr("%Ln picture(s)", "", 1) == "1 picture"
    assert tr("%Ln picture(s)", "", 12345) == "12,345 pictures"
    speaking("ca")
    assert tr("%Ln picture(s)", "", 12345) == "12.345 picture(s)"  # no translation yet
    assert qapp.translate("QPlatformTheme", "Cancel") == "Cancel·la"


def test_a_translation_with_a_wrong_place_gives_way_to_english(speaking, monkeypatch):
    from PySide6.QtCore import QCoreApplication

    monkeypatch.setattr(QCoreApplication, "translate", lambda *_: "S'ha afegit {nom}")
    assert tr("{name} was added", name="paper") == "paper was added"
