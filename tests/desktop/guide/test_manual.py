"""The manual says what the window does: its keys are those of the actions, its pictures are there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from assistant import paths
from assistant.desktop.guide.manual import ManualWindow
from assistant.desktop.words import tr

MANUALS = sorted(paths.manual().glob("manual.*.md"))
PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)]+)\)")
ROW = re.compile(r"^\| (\*\*.+\*\*) \| (.+) \|$", re.MULTILINE)


def table(text: str) -> dict[str, list[str]]:
    """The keys of the manual's tables, by what they do."""
    return {
        action: [key.strip("*") for key in re.split(r"(?<=\*\*) \w+ (?=\*\*)", keys)]
        for keys, action in ROW.findall(text)
    }


def test_the_keys_of_the_manual_are_those_of_the_actions_and_none_is_missing(make_window):
    window = make_window()
    actions = [*window.facets.actions(), *window.actions_by_name.values()]
    usual = {
        action.text().rstrip("…"): [keys.toString() for keys in action.shortcuts()]
        for action in actions
        if action.shortcuts() and not action.objectName().startswith("facet_")
    }
    told = table((paths.manual() / "manual.en.md").read_text(encoding="utf-8"))
    assert told == usual


@pytest.mark.parametrize("file", MANUALS, ids=lambda file: file.name)
def test_every_language_has_the_same_keys_and_headings_in_the_same_order(file: Path):
    english = (paths.manual() / "manual.en.md").read_text(encoding="utf-8")
    text = file.read_text(encoding="utf-8")
    assert list(table(text).values()) == list(table(english).values())
    levels = re.compile(r"^(#+) ", re.MULTILINE)
    assert levels.findall(text) == levels.findall(english)
    assert [name for _, name in PICTURE.findall(text)] == [name for _, name in PICTURE.findall(english)]


@pytest.mark.parametrize("file", MANUALS, ids=lambda file: file.name)
def test_every_picture_is_there_and_has_words_for_who_cannot_see_it(file: Path):
    found = PICTURE.findall(file.read_text(encoding="utf-8"))
    assert found
    for words, name in found:
        assert words and (file.parent / name).is_file()


def test_no_picture_is_left_over():
    named = {name for file in MANUALS for _, name in PICTURE.findall(file.read_text(encoding="utf-8"))}
    assert {f"images/{one.name}" for one in (paths.manual() / "images").iterdir()} == named


def test_pictures_are_shown_and_none_is_wider_than_the_text(qtbot):
    manual = ManualWindow(paths.manual() / "manual.en.md")
    qtbot.addWidget(manual)
    manual.show()
    document = manual.text.document()
    shown = 0
    block = document.begin()
    while block.isValid():
        fragment = block.begin()
        while not fragment.atEnd():
            form = fragment.fragment().charFormat()
            if form.isImageFormat():
                image = document.resource(2, form.toImageFormat().name())
                assert not image.isNull()
                shown += 1
            fragment += 1
        block = block.next()
    assert shown > 20
    assert document.size().width() <= manual.text.viewport().width()
    assert manual.windowTitle() == tr("Manual")
