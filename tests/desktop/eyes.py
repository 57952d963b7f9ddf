"""What to look at in a view: names, keys, focus, order of Tab, texts that are cut, the room it wants."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QRadioButton,
    QScrollArea,
    QScrollBar,
    QTreeView,
    QWidget,
)

CONTROLS = (QAbstractButton, QAbstractItemView, QAbstractSlider, QAbstractSpinBox, QComboBox, QLineEdit)
ROWS = 12
"""So many lines of a list are read."""
LINES = (QAccessible.Role.ListItem, QAccessible.Role.TreeItem, QAccessible.Role.Cell, QAccessible.Role.Row)


def controls(within: QWidget) -> Iterator[QWidget]:
    """Yield what a person can use, or go to with Tab; the parts Qt makes of a control are not looked at."""
    for widget in [within, *within.findChildren(QWidget)]:
        inner = isinstance(widget, QScrollBar) or widget.objectName().startswith("qt_")
        inner = inner or isinstance(widget.parent(), CONTROLS)
        used = isinstance(widget, CONTROLS) or takes_tab(widget)
        if used and not inner and widget.isVisibleTo(within) and not widget.isWindow():
            yield widget


def takes_tab(widget: QWidget) -> bool:
    """Whether Tab stops at a widget."""
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None


def said(widget: QWidget, what: QAccessible.Text = QAccessible.Text.Name) -> str:
    """What a screen reader calls a widget."""
    return QAccessible.queryAccessibleInterface(widget).text(what)


def called(widget: QWidget) -> str:
    """Name a widget for the reader of a failure."""
    text = said(widget) or widget.objectName()
    return f"{type(widget).__name__} “{text}” in {type(widget.parent()).__name__}"


def nameless(view: QWidget) -> list[str]:
    """Controls without a name."""
    return [f"no name: {called(one)}" for one in controls(view) if not said(one).strip()]


def silent_lines(view: QWidget) -> list[str]:
    """Lines of lists, trees and tables that a screen reader would read as nothing."""
    found = []
    for one in controls(view):
        if isinstance(one, QAbstractItemView):
            face = QAccessible.queryAccessibleInterface(one)
            for number in range(min(ROWS, face.childCount())):
                child = face.child(number)
                read = child is not None and child.role() in LINES and not child.state().disabled
                if read and isinstance(one, QTreeView) and child.tableCellInterface() is not None:
                    read = child.tableCellInterface().columnIndex() == 0  # the others may be empty
                if read and not child.text(QAccessible.Text.Name).strip():
                    found.append(f"line {number} says nothing: {called(one)}")
    return found


def keyless(view: QWidget) -> list[str]:
    """Controls that neither Tab nor a key of their own reaches."""
    found = []
    for one in controls(view):
        action = one.defaultAction() if hasattr(one, "defaultAction") else None
        reached = one.focusPolicy() & Qt.FocusPolicy.TabFocus or action is not None
        reached = reached or isinstance(one, QRadioButton)  # Tab goes to the chosen one, arrows to the others
        if one.isEnabled() and not reached and not one.property("byKey"):
            found.append(f"no key: {called(one)}")
    return found


def tipless(view: QWidget) -> list[str]:
    """Buttons that show a picture alone and no words under the mouse."""
    return [
        f"no tool tip: {called(one)}"
        for one in controls(view)
        if isinstance(one, QAbstractButton) and not shown_text(one) and not one.toolTip()
    ]


def shown_text(button: QAbstractButton) -> str:
    """The words on a button."""
    style = button.toolButtonStyle() if hasattr(button, "toolButtonStyle") else None
    alone = style == Qt.ToolButtonStyle.ToolButtonIconOnly and not button.icon().isNull()
    return "" if alone else button.text()


def unseen_focus(view: QWidget) -> list[str]:
    """Controls that look the same with the keys as without."""
    window = view.window()
    window.activateWindow()
    QApplication.processEvents()
    before = QApplication.focusWidget()
    found = []
    for one in [each for each in controls(view) if takes_tab(each) and each.isEnabled()]:
        if isinstance(one, QLineEdit | QAbstractSpinBox) or one is view:
            continue  # fields have a cursor; a view that has the keys itself is all there is
        holder = one.parentWidget()
        while holder is not None:
            if isinstance(holder, QScrollArea):
                holder.ensureWidgetVisible(one)
            holder = holder.parentWidget()
        one.setFocus(Qt.FocusReason.TabFocusReason)
        if QApplication.focusWidget() is not one:
            continue
        focused = picture(one)
        one.clearFocus()
        if picture(one) == focused:
            found.append(f"the focus is not seen: {called(one)}")
    if before is not None:
        before.setFocus(Qt.FocusReason.OtherFocusReason)
    return found


def picture(widget: QWidget) -> QImage:
    """A widget as it looks with what lies around it."""
    window = widget.window()
    place = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size()).adjusted(-3, -3, 3, 3)
    return window.grab(place).toImage()


def wrong_order(view: QWidget) -> list[str]:
    """Steps of Tab that go up and to the left, against the order of reading."""
    stops = tab_order(view)
    found = []
    for one, other in pairwise(stops):
        here, there = place_in(view, one), place_in(view, other)
        last, first = here.top() > 0.9 * view.height(), there.top() < 0.1 * view.height()
        if there.bottom() <= here.top() and there.left() <= here.left() and not (last and first):
            found.append(
                f"Tab goes back: {called(one)} {here.getRect()} -> {called(other)} {there.getRect()}"
            )
    return found


def tab_order(view: QWidget) -> list[QWidget]:
    """The stops of Tab in a view, from the first."""
    wanted = [one for one in controls(view) if takes_tab(one) and one.isEnabled()]
    chain, one = [], view
    while True:
        one = one.nextInFocusChain()
        if one is view or one in chain:
            break
        chain.append(one)
    stops = [one for one in chain if one in wanted]
    # Tab goes round: the first stop is the one at the upper left.
    places = [place_in(view, one) for one in stops]
    first = min(range(len(stops)), key=lambda n: (places[n].top() // 8, places[n].left()), default=0)
    return stops[first:] + stops[:first]


def place_in(view: QWidget, widget: QWidget) -> QRect:
    """Where a widget lies in a view."""
    return QRect(widget.mapTo(view, QPoint(0, 0)), widget.size())


def cut(view: QWidget) -> list[str]:
    """Texts of labels and buttons that have less room than they need."""
    found = []
    for one in view.findChildren(QWidget):
        if not one.isVisibleTo(view) or not isinstance(one, QLabel | QAbstractButton) or not one.text():
            continue
        if isinstance(one, QAbstractButton) and not shown_text(one):
            continue
        short = isinstance(one, QLabel) and one.wordWrap()
        needed = one.minimumSizeHint()
        if not short and one.width() + 1 < needed.width():
            found.append(f"cut: {called(one)}: {one.width()} < {needed.width()}")
        tall = (
            one.heightForWidth(one.width()) if isinstance(one, QLabel) and one.wordWrap() else needed.height()
        )
        if one.height() + 1 < tall:
            found.append(f"too low: {called(one)}: {one.height()} < {tall}")
    return found + outside(view)


def outside(view: QWidget) -> list[str]:
    """Controls that lie, in part, outside of what holds them, where nothing scrolls."""
    found = []
    for one in controls(view):
        holder = one.parentWidget()
        while holder is not None and holder is not view.parentWidget():
            if isinstance(holder.parentWidget(), QAbstractScrollArea):
                break
            spot = QRect(one.mapTo(holder, QPoint(0, 0)), one.size())
            if not holder.rect().adjusted(-1, -1, 1, 1).contains(spot):
                found.append(f"outside of {type(holder).__name__}: {called(one)} {spot.getRect()}")
                break
            holder = holder.parentWidget()
    return found


def greedy(view: QWidget, room: QSize) -> list[str]:
    """Whether a view, or the window it is in, wants more room than there is."""
    window = view.window()
    wanted = window.minimumSizeHint().expandedTo(window.minimumSize())
    fits = wanted.width() <= room.width() and wanted.height() <= room.height()
    return [] if fits else [f"{type(view).__name__} wants {wanted.toTuple()}"]
