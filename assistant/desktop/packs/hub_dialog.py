"""The name of a pack on the hub, or its address; says plainly that the network is used."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QVBoxLayout, QWidget

from assistant.desktop.shell.answer_buttons import AnswerButtons
from assistant.desktop.theme import GRID
from assistant.desktop.words import tr


class HubDialog(QDialog):
    """Asks for a name; ``asked`` is what was written when the dialog is accepted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Install from the hub"))
        told = QLabel(
            tr(
                "This uses the network: the name is sent to the hub, and files come from there. Pictures and "
                "catalogues stay on this computer. You see the licence before anything is installed."
            ),
            self,
        )
        told.setWordWrap(True)
        label = QLabel(tr("&Name of the pack, or address of its ZIP file"), self)
        self.name = QLineEdit(self)
        self.name.setPlaceholderText(tr("museum/pack or https://…"))
        self.name.setAcceptDrops(False)
        label.setBuddy(self.name)
        self._buttons = AnswerButtons(self, tr("&Look it up"))
        self._ask = self._buttons.take
        self._ask.setEnabled(False)
        self.name.textChanged.connect(lambda text: self._ask.setEnabled(bool(text.strip())))
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addStrut(50 * GRID)
        column.addWidget(told)
        column.addSpacing(GRID)
        column.addWidget(label)
        column.addWidget(self.name)
        column.addSpacing(GRID)
        column.addWidget(self._buttons)
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def asked(self) -> str:
        """What was written."""
        return self.name.text().strip()
