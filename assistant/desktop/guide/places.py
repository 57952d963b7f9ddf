"""The places of the window where keys work, as data: title, keys a widget handles by itself, actions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtWidgets import QWidget

from assistant.desktop.words import mark

if TYPE_CHECKING:
    from assistant.desktop.window import MainWindow

Rows: TypeAlias = Sequence[tuple[str, tuple[str, ...]]]
"""Words, marked to be translated, and keys."""


@dataclass(frozen=True, slots=True)
class Place:
    """What can be done where the keys are; ``actions`` are names of the window's own."""

    title: str
    rows: Rows = ()
    actions: tuple[str, ...] = ()


TREES = Place(
    mark("In the trees"),
    ((mark("From line to line"), ("Up", "Down")), (mark("Unfold, or go narrower"), ("Right",))),
    ("done", "next_undecided"),
)
STRIP = Place(
    mark("In the filmstrip"),
    ((mark("From picture to picture"), ("Up", "Down")), (mark("First, last picture"), ("Home", "End"))),
    (
        "next_picture",
        "previous_picture",
        "next_undecided",
        "done",
        "done_next",
        "join_objects",
        "split_object",
    ),
)
PICTURE = Place(
    mark("On the picture"),
    ((mark("Move the zoomed picture"), ("Left", "Right", "Up", "Down")),),
    ("zoom_in", "zoom_out", "zoom_fit", "zoom_one", "heat", "region", "similar"),
)
EXHIBITS = Place(
    mark("At the exhibits"),
    (),
    ("this_is_it", "not_this_one", "copy_tags", "show_proof", "next_candidate", "previous_candidate"),
)
SIMILAR = Place(
    mark("At the similar objects"),
    (
        (mark("From object to object"), ("Up", "Down")),
        (mark("Mark a tag to be copied, or not"), ("Space",)),
        (mark("Close the similar objects"), ("Esc",)),
    ),
    ("copy_similar",),
)
TAGS = Place(
    mark("On the tags"),
    (
        (mark("From tag to tag"), ("Left", "Right")),
        (mark("Show the tag in its tree"), ("Return",)),
        (mark("Take the tag away"), ("Del",)),
    ),
    ("undo",),
)
BAR = Place(mark("In the bar"), (), ("find", "filters", "show_all"))
SHEET = Place(
    mark("On the contact sheet"),
    (
        (mark("From picture to picture"), ("Left", "Right", "Up", "Down")),
        (mark("Mark all"), ("Ctrl+A",)),
        (mark("See the picture large"), ("Space",)),
        (mark("Larger, smaller pictures"), ("+", "-")),
        (mark("Go to the line"), ("L",)),
        (mark("Next term"), ("N",)),
        (mark("Another term"), ("/",)),
        (mark("Open the picture on the desk"), ("Ctrl+Return",)),
    ),
)
STATISTICS = Place(
    mark("In the statistics"),
    (
        (mark("From view to view"), ("Up", "Down")),
        (mark("Save figure or numbers"), ("Ctrl+S",)),
        (mark("Copy the numbers"), ("Ctrl+C",)),
    ),
)
TYPING: Rows = (
    (mark("From hit to hit"), ("Up", "Down")),
    (mark("Take the hit"), ("Return",)),
    (mark("Back without a change"), ("Esc",)),
)
_PAGES = {"SheetPage": SHEET, "StatisticsPage": STATISTICS}
"""By the name of the class: to import them for this would load what only they need."""


def panels(window: MainWindow) -> list[tuple[QWidget, Place]]:
    """Return the panels of the desk with what they are, those inside another before that one."""
    similar = getattr(window.rooms["why"], "panel", None)
    return [
        (window.facets, TREES),
        (window.tags, TAGS),
        (window.filmstrip, STRIP),
        (window.exhibits.panel, EXHIBITS),
        *([(similar, SIMILAR)] if isinstance(similar, QWidget) else []),
        (window.column, PICTURE),
        (window.top_bar, BAR),
    ]


def page_of(page: QWidget) -> Place:
    """Return what a page is; one that says its keys itself has a place without a title."""
    return _PAGES.get(type(page).__name__, Place(""))
