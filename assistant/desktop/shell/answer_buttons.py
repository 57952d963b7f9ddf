"""The two answers to a dialog that asks: Cancel, and the one that Return gives."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QDialogButtonBox

from assistant.desktop.words import tr


class AnswerButtons(QDialogButtonBox):
    """``take``, the button with ``text``, accepts the dialog, or does ``do`` where more is to be checked."""

    def __init__(self, dialog: QDialog, text: str, do: Callable[[], object] | None = None) -> None:
        cancel = QDialogButtonBox.StandardButton.Cancel
        super().__init__(cancel, dialog)
        self.button(cancel).setText(tr("Cancel"))  # in the language of the window, not in the system's
        self.take = self.addButton(text, QDialogButtonBox.ButtonRole.AcceptRole)
        self.take.setDefault(True)
        self.accepted.connect(do or dialog.accept)
        self.rejected.connect(dialog.reject)
