"""The keys and menus of the window itself, as data; the facet panel brings those for terms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.desktop.terms.facet_actions import Key, make_action

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMainWindow

    from assistant.desktop.theme import Theme

MENUS: dict[str, tuple[Key | None, ...]] = {
    "File": (
        Key("add_pictures", "Add pictures…", ("Ctrl+O",), "Choose photographs to add", "open", True),
        Key("add_folder", "Add folder…", ("Ctrl+Shift+O",), "Add all photographs of a folder",
            "pictures", True),
        Key("annotate", "Annotate folder…", ("Ctrl+Shift+A",), "Suggest terms for many pictures at once",
            "annotate-folder", True),
        None,
        Key("new_catalogue", "New catalogue…", ("Ctrl+Shift+N",), "Begin another catalogue", "", True),
        Key("open_catalogue", "Open catalogue…", ("Ctrl+Shift+C",), "Open another catalogue", "", True),
        Key("export", "Export…", ("Ctrl+E",), "Write tags to a CSV file", "export", True),
        None,
        Key("settings", "Settings…", ("Ctrl+,",), "Language of the terms, your name, the line", "", True),
        Key("quit", "Quit", ("Ctrl+Q",), "Close the window; everything is saved", "", True),
    ),
    "Edit": (
        Key("undo", "Undo", ("Ctrl+Z",), "Take the last step back", "undo", True),
        Key("redo", "Redo", ("Ctrl+Shift+Z", "Ctrl+Y"), "Do again what was taken back", "redo", True),
        None,
        Key("done", "Mark as done", ("D",), "Say that this object is done, or not yet", "state-done", True),
        Key("forget", "Take out of the catalogue", ("Ctrl+Del",),
            "Take this picture out of the catalogue; its file stays where it is", "forget", True),
    ),
    "Go": (
        Key("next_picture", "Next picture", ("PgDown",), "Go to the next picture", "next", True),
        Key("previous_picture", "Previous picture", ("PgUp",), "Go to the previous picture",
            "previous", True),
        Key("next_undecided", "Next undecided", ("N",), "Go to the next object without a decision",
            "next-open", True),
        Key("done_next", "Done, and next undecided", ("Ctrl+Return",),
            "Mark this object as done and go to the next undecided", "", True),
    ),
    "Exhibits": (
        Key("this_is_it", "This is it", ("I",), "The picture shows this exhibit: link it", "check", True),
        Key("not_this_one", "Not this one", ("X",), "Never offer this exhibit for this picture again",
            "cross", True),
        Key("copy_tags", "Copy tags…", ("C",), "Take tags of this exhibit, or of similar objects",
            "copy", True),
        Key("show_proof", "Show proof", ("P",), "See which points agree, the outline, and one over the other",
            "proof", True),
        Key("next_candidate", "Next candidate", (".", "Ctrl+Right"), "Go to the next candidate",
            "", True),
        Key("previous_candidate", "Previous candidate", (",", "Ctrl+Left"), "Go to the previous candidate",
            "", True),
        Key("region", "Region", ("R",), "Identify a part of the picture; again: the next part seen",
            "region", True),
        Key("whole_picture", "Back to the whole picture", ("Esc",), "Identify the whole picture again",
            "", True),
        None,
        Key("open_index", "Open index…", (), "Open an index of your exhibits", "", True),
        Key("build_index", "Build index…", (), "Make an index of your exhibits, or add to one", "", True),
        Key("add_exhibit", "Add this picture to the index…", (),
            "The picture becomes one of an exhibit, old or new", "", True),
        Key("close_index", "Close index", (), "Identify no more", "", True),
        None,
        Key("fold_exhibits", "Fold the candidates", ("F8",), "Show the verdict alone, or the candidates too",
            "chevron-down", True),
    ),
    "View": (
        Key("zoom_in", "Zoom in", ("Ctrl++", "Ctrl+="), "Show the picture larger", "", True),
        Key("zoom_out", "Zoom out", ("Ctrl+-",), "Show the picture smaller", "", True),
        Key("zoom_fit", "Whole picture", ("Ctrl+0",), "Fit the picture into its place", "fit", True),
        Key("zoom_one", "One pixel to one", ("Z",), "Show each pixel of the photograph, or the whole again",
            "", True),
        None,
        Key("filmstrip", "Filmstrip", ("F9",), "Show or hide the filmstrip", "", True),
        Key("facets", "Facets", ("F10",), "Show or hide the facets: the picture takes the room", "", True),
    ),
    "Help": (
        Key("keys", "Keys", ("?", "F1"), "Show all keys", "keyboard", True),
        Key("log", "Open the log folder", (), "Where the program writes down what went wrong", "", True),
        Key("about", "About", (), "Version, sources and licences", "", True),
    ),
}  # fmt: skip
"""Menu title -> its entries; None is a line between two groups."""

NEEDS_PICTURE = frozenset(
    {"done", "forget", "next_picture", "previous_picture", "next_undecided", "done_next"}
    | {"zoom_in", "zoom_out", "zoom_fit", "zoom_one"}
)
NEEDS_CATALOGUE = frozenset({"add_pictures", "add_folder", "annotate", "export"})


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
            bar.addMenu("Terms").addActions(list(terms))
        menu = bar.addMenu(title)
        for key in entries:
            if key is None:
                menu.addSeparator()
            else:
                menu.addAction(actions[key.name])
                actions[key.name].setIconVisibleInMenu(False)


def groups(actions: Mapping[str, QAction], terms: Sequence[QAction]) -> list[tuple[str, list[QAction]]]:
    """Return the actions that have keys, by menu, for the sheet of keys; terms come first."""
    shell = [
        (title, [actions[key.name] for key in entries if key is not None and key.keys])
        for title, entries in MENUS.items()
    ]
    return [("Terms", [action for action in terms if action.shortcuts()]), *shell]
