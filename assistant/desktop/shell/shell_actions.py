"""The keys and menus of the window itself, as data; the facet panel brings those for terms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.desktop.terms.facet_actions import Key, make_action
from assistant.desktop.words import mark, tr

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMainWindow

    from assistant.desktop.theme import Theme

MENUS: dict[str, tuple[Key | None, ...]] = {
    mark("File"): (
        Key("add_pictures", mark("Add pictures…"), ("Ctrl+O",), mark("Choose photographs to add"),
            "open", True),
        Key("add_folder", mark("Add folder…"), ("Ctrl+Shift+O",), mark("Add all photographs of a folder"),
            "pictures", True),
        Key("annotate", mark("Annotate folder…"), ("Ctrl+Shift+A",),
            mark("Suggest terms for many pictures at once"), "annotate-folder", True),
        None,
        Key("new_catalogue", mark("New catalogue…"), ("Ctrl+Shift+N",), mark("Begin another catalogue"),
            "", True),
        Key("open_catalogue", mark("Open catalogue…"), ("Ctrl+Shift+C",), mark("Open another catalogue"),
            "", True),
        Key("backups", mark("Backups…"), (),
            mark("Copies of the catalogue from earlier: make one, go back to one"), "", True),
        Key("export", mark("Export…"), ("Ctrl+E",), mark("Write tags to a CSV file"), "export", True),
        None,
        Key("packs", mark("Model packs…"), (), mark("Install, switch, test or remove model packs"),
            "", True),
        Key("settings", mark("Settings…"), ("Ctrl+,",),
            mark("Languages, keys, theme, your name, the line"), "", True),
        Key("quit", mark("Quit"), ("Ctrl+Q",), mark("Close the window; everything is saved"), "", True),
    ),
    mark("Edit"): (
        Key("undo", mark("Undo"), ("Ctrl+Z",), mark("Take the last step back"), "undo", True),
        Key("redo", mark("Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), mark("Do again what was taken back"),
            "redo", True),
        None,
        Key("done", mark("Mark as done"), ("D",), mark("Say that this object is done, or not yet"),
            "state-done", True),
        Key("forget", mark("Take out of the catalogue"), ("Ctrl+Del",),
            mark("Take this picture out of the catalogue; its file stays where it is"), "forget", True),
        None,
        Key("group_by_name", mark("Group by file name…"), (),
            mark("Put the pictures of one object together by a rule over their file names"), "", True),
        Key("join_objects", mark("Join into one object"), ("Ctrl+G",),
            mark("The marked pictures show one object"), "", True),
        Key("split_object", mark("Split off as an object"), ("Ctrl+Shift+G",),
            mark("The marked pictures show an object of their own"), "", True),
    ),
    mark("Go"): (
        Key("next_picture", mark("Next picture"), ("PgDown",), mark("Go to the next picture"), "next", True),
        Key("previous_picture", mark("Previous picture"), ("PgUp",), mark("Go to the previous picture"),
            "previous", True),
        Key("next_undecided", mark("Next undecided"), ("N",),
            mark("Go to the next object without a decision"), "next-open", True),
        Key("done_next", mark("Done, and next undecided"), ("Ctrl+Return",),
            mark("Mark this object as done and go to the next undecided"), "", True),
        None,
        Key("find", mark("Search the catalogue"), ("Ctrl+F",),
            mark("Find pictures by term, number, file name or text"), "search", True),
        Key("filters", mark("Filters"), ("F7",), mark("Choose which pictures are shown, and their order"),
            "filter", True),
        Key("show_all", mark("Show all pictures"), ("Ctrl+Shift+F",), mark("Take all filters away"),
            "", True),
        Key("refresh_list", mark("Refresh the list"), ("F5",),
            mark("Make the list anew with what is decided now"), "", True),
    ),
    mark("Review"): (
        Key("line", mark("The line…"), ("L",),
            mark("See what the line of each facet would accept, and how right that was so far"),
            "line", True),
        Key("sheet", mark("One term, all pictures…"), ("T",),
            mark("Review the pictures that may show one term, on a contact sheet"), "pictures", True),
        None,
        Key("heat", mark("Where the model looked"), ("H",),
            mark("Show which parts of the picture speak for this term"), "", True),
        Key("similar", mark("Similar objects"), ("S",),
            mark("Show the nearest objects with tags, to copy from"), "", True),
        Key("copy_similar", mark("Copy tags of the similar object"), ("Shift+C",),
            mark("Take the tags of the chosen similar object"), "", True),
        None,
        Key("statistics", mark("Statistics…"), ("Ctrl+Shift+S",),
            mark("What has been tagged, and how right the suggestions were"), "", True),
        Key("report", mark("This session…"), ("Ctrl+Shift+R",),
            mark("Objects, tags and keys since the window was opened"), "", True),
    ),
    mark("Exhibits"): (
        Key("this_is_it", mark("This is it"), ("I",), mark("The picture shows this exhibit: link it"),
            "check", True),
        Key("not_this_one", mark("Not this one"), ("X",),
            mark("Never offer this exhibit for this picture again"), "cross", True),
        Key("copy_tags", mark("Copy tags…"), ("C",),
            mark("Take tags of this exhibit, or of similar objects"), "copy", True),
        Key("show_proof", mark("Show proof"), ("P",),
            mark("See which points agree, the outline, and one over the other"), "proof", True),
        Key("next_candidate", mark("Next candidate"), (".", "Ctrl+Right"), mark("Go to the next candidate"),
            "", True),
        Key("previous_candidate", mark("Previous candidate"), (",", "Ctrl+Left"),
            mark("Go to the previous candidate"), "", True),
        Key("region", mark("Region"), ("R",),
            mark("Identify a part of the picture; again: the next part seen"), "region", True),
        Key("whole_picture", mark("Back to the whole picture"), ("Esc",),
            mark("Identify the whole picture again"), "", True),
        None,
        Key("open_index", mark("Open index…"), (), mark("Open an index of your exhibits"), "", True),
        Key("build_index", mark("Build index…"), (), mark("Make an index of your exhibits, or add to one"),
            "", True),
        Key("add_exhibit", mark("Add this picture to the index…"), (),
            mark("The picture becomes one of an exhibit, old or new"), "", True),
        Key("close_index", mark("Close index"), (), mark("Identify no more"), "", True),
        None,
        Key("fold_exhibits", mark("Fold the candidates"), ("F8",),
            mark("Show the verdict alone, or the candidates too"), "chevron-down", True),
    ),
    mark("View"): (
        Key("zoom_in", mark("Zoom in"), ("Ctrl++", "Ctrl+="), mark("Show the picture larger"), "", True),
        Key("zoom_out", mark("Zoom out"), ("Ctrl+-",), mark("Show the picture smaller"), "", True),
        Key("zoom_fit", mark("Whole picture"), ("Ctrl+0",), mark("Fit the picture into its place"),
            "fit", True),
        Key("zoom_one", mark("One pixel to one"), ("Z",),
            mark("Show each pixel of the photograph, or the whole again"), "", True),
        None,
        Key("filmstrip", mark("Filmstrip"), ("F9",), mark("Show or hide the filmstrip"), "", True),
        Key("facets", mark("Facets"), ("F10",),
            mark("Show or hide the facets: the picture takes the room"), "", True),
    ),
    mark("Help"): (
        Key("keys", mark("Keys"), ("?", "F1"), mark("Show the keys of the moment"), "keyboard", True),
        Key("tour", mark("Tour"), (), mark("Five steps through the window"), "", True),
        Key("manual", mark("Manual"), (), mark("Read the manual"), "", True),
        None,
        Key("check", mark("Check the installation…"), (),
            mark("Look whether all that the program needs is there and in order"), "", True),
        Key("report_problem", mark("Report a problem…"), (),
            mark("See what a report would tell about this computer, and save it as a file"), "", True),
        Key("log", mark("Open the log folder"), (), mark("Where the program writes down what went wrong"),
            "", True),
        Key("about", mark("About"), (), mark("Version, sources and licences"), "", True),
    ),
}  # fmt: skip
"""Menu title -> its entries; None is a line between two groups."""

NEEDS_PICTURE = frozenset(
    {"done", "forget", "next_picture", "previous_picture", "next_undecided", "done_next"}
    | {"zoom_in", "zoom_out", "zoom_fit", "zoom_one"}
)
NEEDS_SIGHT = frozenset(
    {"done", "forget", "done_next", "next_picture", "previous_picture", "next_undecided"}
    | {"zoom_in", "zoom_out", "zoom_fit", "zoom_one", "join_objects", "split_object"}
    | {"heat", "similar", "copy_similar", "this_is_it", "not_this_one", "copy_tags", "show_proof"}
    | {"next_candidate", "previous_candidate", "region", "whole_picture", "add_exhibit"}
)
"""Entries about the picture on the desk: they rest while a page hides it."""
NEEDS_CATALOGUE = frozenset(
    {"add_pictures", "add_folder", "annotate", "export", "find", "filters", "sheet", "statistics", "backups"}
)


def make_shell_actions(theme: Theme, window: QMainWindow) -> dict[str, QAction]:
    """Return the actions of MENUS by name; their keys work everywhere in the window."""
    return {
        key.name: make_action(key, theme, window)
        for entries in MENUS.values()
        for key in entries
        if key is not None
    }


def fill_menus(window: QMainWindow, actions: Mapping[str, QAction], terms: Sequence[QAction]) -> None:
    """Build the menu bar; the actions for terms get the menu after Go."""
    bar = window.menuBar()
    for title, entries in MENUS.items():
        if title == "Exhibits":
            bar.addMenu(tr("Terms")).addActions(list(terms))
        menu = bar.addMenu(tr(title))
        for key in entries:
            if key is None:
                menu.addSeparator()
            else:
                menu.addAction(actions[key.name])
                actions[key.name].setIconVisibleInMenu(False)


def groups(actions: Mapping[str, QAction], terms: Sequence[QAction]) -> list[tuple[str, list[QAction]]]:
    """Return the actions that have keys, by menu, for the sheet of keys; terms come first."""
    shell = [
        (
            tr(title),
            [actions[key.name] for key in entries if key is not None and actions[key.name].shortcuts()],
        )
        for title, entries in MENUS.items()
    ]
    return [(tr("Terms"), [action for action in terms if action.shortcuts()]), *shell]
