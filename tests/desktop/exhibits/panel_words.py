"""What the panel of a window says, and its keys."""

from __future__ import annotations

from PySide6.QtCore import Qt


def shown(window) -> list[str]:
    return [one.exhibit for one in window.exhibits.panel.model.candidates]


def title(window) -> str:
    return window.exhibits.panel.verdict.headline.title


def detail(window) -> str:
    return window.exhibits.panel.verdict.headline.detail


def press(window, qtbot, key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(window.facets.grid.view, key, modifier)


def said(window) -> dict[str, bool]:
    return {one.exhibit: one.shown for one in window.desk.catalogue.identifications(window.desk.picture.id)}
