"""The keys of one action: two fields that take the next key pressed, and a word when it is another's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeySequence
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QKeySequenceEdit, QLabel, QPushButton, QWidget

from assistant.desktop.preferences.applying import Entry, Keys, native, refusal
from assistant.desktop.theme import GRID, current_theme
from assistant.desktop.words import mark, tr

FIELDS = (mark("Key"), mark("Second key"))


class KeyEditor(QWidget):
    """Edits the keys of one action among those chosen so far. ``chose(keys by action)``.

    A key that another action has is not given twice: the editor names the other, and gives the key only
    when the person takes it from there.
    """

    chose = Signal(object)

    def __init__(self, keys: Keys, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = keys
        self._chosen: dict[str, tuple[str, ...]] = {}
        self._entry: Entry | None = None
        self._wanted: tuple[int, str, Entry] | None = None
        self.title = QLabel(self)
        self.title.setFont(current_theme().font(strong=True))
        self.fields: list[QKeySequenceEdit] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(GRID)
        grid.addWidget(self.title, 0, 0, 1, 4)
        for number, words in enumerate(FIELDS):
            label = QLabel(tr(words), self)
            field = QKeySequenceEdit(self)
            field.setMaximumSequenceLength(1)
            field.setClearButtonEnabled(True)
            field.setAccessibleName(tr(words))
            label.setBuddy(field)
            field.editingFinished.connect(lambda number=number: self._take(number))
            field.keySequenceChanged.connect(lambda key, number=number: self._clear(key, number))
            self.fields.append(field)
            grid.addWidget(label, 1, 2 * number)
            grid.addWidget(field, 1, 2 * number + 1)
            grid.setColumnStretch(2 * number + 1, 1)
        self.told = QLabel(self)
        self.told.setWordWrap(True)
        self.take_over = QPushButton(tr("Take it from there"), self)
        self.take_over.clicked.connect(self._take_over)
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        row.addWidget(self.told, 1)
        row.addWidget(self.take_over)
        grid.addLayout(row, 2, 0, 1, 4)
        self.usual = QPushButton(tr("As usual"), self)
        self.usual.clicked.connect(self._reset)
        grid.setRowMinimumHeight(2, self.take_over.sizeHint().height())  # nothing jumps when it appears
        self.show_entry(None, {})

    def show_entry(self, entry: Entry | None, chosen: Mapping[str, Sequence[str]]) -> None:
        """Edit the keys of an action; ``None`` while no line is chosen."""
        self._entry, self._wanted = entry, None
        self._chosen = {name: tuple(keys) for name, keys in chosen.items()}
        sequences = self._keys.of(entry.name, chosen) if entry is not None else ()
        for number, field in enumerate(self.fields):
            field.blockSignals(True)
            field.setKeySequence(QKeySequence(sequences[number] if number < len(sequences) else ""))
            field.blockSignals(False)
        self.setEnabled(entry is not None)
        self.title.setText(entry.title if entry is not None else tr("Choose an action above"))
        self.usual.setEnabled(entry is not None and sequences != entry.usual)
        self._say("")

    def _say(self, text: str, *, offer: bool = False) -> None:
        self.told.setText(text)
        self.take_over.setVisible(offer)
        if text:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def _clear(self, key: QKeySequence, number: int) -> None:
        # The cross in a field empties it without ending an edit.
        if key.isEmpty():
            self._take(number)

    def _take(self, number: int) -> None:
        entry = self._entry
        if entry is None:
            return
        portable = QKeySequence.SequenceFormat.PortableText
        sequence = self.fields[number].keySequence().toString(portable)
        before = self._keys.of(entry.name, self._chosen)
        if sequence == (before[number] if number < len(before) else ""):
            self._wanted = None
            self._say("")
        elif reason := refusal(sequence):
            self._put_back(reason)
        elif rival := self._keys.rival(entry.name, sequence, self._chosen):
            self._wanted = number, sequence, rival
            self._say(
                tr("{key} belongs to “{other}”.", key=native([sequence]), other=rival.title), offer=True
            )
        else:
            self._give(number, sequence)

    def _put_back(self, reason: str) -> None:
        self.show_entry(self._entry, self._chosen)
        self._say(reason)

    def _give(self, number: int, sequence: str) -> None:
        assert self._entry is not None
        sequences = list(self._keys.of(self._entry.name, self._chosen))
        sequences += [""] * (number + 1 - len(sequences))
        sequences[number] = sequence
        self._choose({self._entry.name: tuple(dict.fromkeys(filter(None, sequences)))})

    def _take_over(self) -> None:
        if self._wanted is None:
            return
        number, sequence, rival = self._wanted
        key = QKeySequence(sequence)
        left = [each for each in self._keys.of(rival.name, self._chosen) if QKeySequence(each) != key]
        self._chosen = {**self._chosen, rival.name: tuple(left)}
        self._give(number, sequence)
        self._say(tr("“{other}” has lost {key}.", other=rival.title, key=native([sequence])))

    def _reset(self) -> None:
        """Give the action its usual keys, taking them from whoever has one meanwhile."""
        entry = self._entry
        if entry is None:
            return
        rivals: list[str] = []
        for sequence in entry.usual:
            while (rival := self._keys.rival(entry.name, sequence, self._chosen)) is not None:
                kept = [each for each in self._keys.of(rival.name, self._chosen) if each != sequence]
                self._chosen[rival.name] = tuple(kept)
                rivals.append(rival.title)
        self._choose({entry.name: entry.usual})
        if rivals:
            self._say(tr("Taken from: {others}.", others=", ".join(dict.fromkeys(rivals))))

    def _choose(self, altered: Mapping[str, tuple[str, ...]]) -> None:
        self._chosen = self._keys.changed_only({**self._chosen, **altered})
        self.chose.emit(dict(self._chosen))
        self.show_entry(self._entry, self._chosen)
