"""A button of a dialog: its words, what it does, and never pressed by Return from somewhere else."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton, QWidget


def push_button(parent: QWidget, text: str, tip: str, do: Callable[[], object]) -> QPushButton:
    """Return a button with a tool tip that does ``do``."""
    made = QPushButton(text, parent)
    made.setToolTip(tip)
    made.setAutoDefault(False)
    made.clicked.connect(do)
    return made
