"""The page in the place of the desk: its sentence has the room that it needs, and no more."""

from __future__ import annotations

from assistant.desktop.shell.start_page import StartPage

LONG = "The file holds a trigger, which would change what you decide. It was not run. " * 4


def test_a_short_sentence_after_a_long_one_stands_close_to_its_title(qtbot):
    page = StartPage()
    qtbot.addWidget(page)
    page.busy("Closing…", "Everything you decided is saved.")
    short = page._words.height()
    page.problem(LONG, ())
    assert page._words.height() > short
    page.rescued("The copy has all of it.", (), "The copy is made")
    assert page._words.height() == short
