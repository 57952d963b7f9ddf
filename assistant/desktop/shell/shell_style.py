"""Buttons, menus, splitters and dialogs of the shell in the theme's colours; the theme dresses the rest.

A later rule wins over an earlier one that says as much about its widget: the parts stand in this order.
"""

from __future__ import annotations

from assistant.desktop.colours import Colours
from assistant.desktop.icons import icon_file
from assistant.desktop.theme import RADIUS


def shell_style(colours: Colours) -> str:
    """Return the style sheet of the shell in a scheme."""
    parts = (
        _frame,
        _buttons,
        _pop_up_fields,
        _marks_to_set,
        _numbers_to_set,
        _lists,
        _pages_of_a_dialog,
        _tabs_and_headers,
    )
    return "".join(part(colours) for part in parts)


def _frame(c: Colours) -> str:
    """The menu bar and what stands between two panels."""
    return f"""
QMenuBar {{ background: {c.ground}; color: {c.text_normal}; padding: 2px 6px; }}
QMenuBar::item {{ background: transparent; padding: 4px 8px; border-radius: {RADIUS}px; }}
QMenuBar::item:disabled {{ color: {c.text_quiet}; }}
QMenuBar::item:selected {{ background: {c.raised}; color: {c.text}; }}
QSplitter::handle {{ background: {c.line}; }}
"""


def _buttons(c: Colours) -> str:
    """Tool buttons without a frame, push buttons with one; the default one is filled."""
    return f"""
QToolButton {{ background: transparent; color: {c.text}; border: 1px solid transparent;
  border-radius: {RADIUS}px; padding: 4px 8px; }}
QToolButton:hover {{ background: {c.raised}; }}
QToolButton:pressed {{ background: {c.current}; }}
QToolButton:checked {{ background: {c.current}; }}
QToolButton:focus {{ border-color: {c.accent}; }}
QToolButton:disabled {{ color: {c.text_quiet}; }}
QPushButton {{ background: {c.surface}; color: {c.text}; border: 1px solid {c.line};
  border-radius: {RADIUS}px; padding: 6px 16px; }}
QPushButton:hover {{ background: {c.raised}; }}
QPushButton:focus {{ border: 2px solid {c.accent}; padding: 5px 15px; }}
QPushButton:default {{ background: {c.accent}; color: {c.on_accent}; border-color: {c.accent}; }}
QPushButton:default:hover {{ border-color: {c.text}; background: {c.accent}; }}
QPushButton:default:focus {{ border: 2px solid {c.text}; padding: 5px 15px; }}
QPushButton:disabled {{ color: {c.text_quiet}; background: {c.ground}; }}
"""


def _pop_up_fields(c: Colours) -> str:
    """Fields that open a list."""
    return f"""
QComboBox {{ background: {c.surface}; color: {c.text}; border: 1px solid {c.edge};
  border-radius: {RADIUS}px; padding: 4px 8px; }}
QComboBox:hover {{ background: {c.raised}; }}
QComboBox:focus {{ border: 2px solid {c.accent}; padding: 3px 7px; }}
QComboBox:disabled {{ color: {c.text_quiet}; background: {c.ground}; }}
QComboBox::drop-down {{ border: none; width: 1.6em; }}
QComboBox::down-arrow {{ image: {icon_file("chevron-down", c.text_normal)}; width: 1.1em; height: 1.1em; }}
QComboBox QAbstractItemView {{ background: {c.surface}; color: {c.text}; border: 1px solid {c.line};
  selection-background-color: {c.current}; selection-color: {c.text}; outline: 0; padding: 4px; }}
QComboBox QAbstractItemView::item {{ padding: 4px 8px; }}
"""


def _marks_to_set(c: Colours) -> str:
    """Radio buttons and check boxes: the mark itself says what is set, not its colour alone."""
    return f"""
QRadioButton, QCheckBox {{ spacing: 8px; padding: 2px 4px; border: 1px solid transparent;
  border-radius: {RADIUS}px; }}
QRadioButton:focus, QCheckBox:focus {{ border-color: {c.accent}; }}
QRadioButton::indicator, QCheckBox::indicator {{ width: 1em; height: 1em; background: {c.surface};
  border: 1px solid {c.text_quiet}; }}
QCheckBox::indicator {{ border-radius: 3px; }}
QRadioButton::indicator {{ border-radius: 0.53em; }}
QCheckBox::indicator:checked {{ background: {c.accent}; border-color: {c.accent};
  image: {icon_file("check", c.on_accent)}; }}
QRadioButton::indicator:checked {{ border-color: {c.accent}; image: {icon_file("dot", c.accent)}; }}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {{ border-color: {c.line};
  background: {c.ground}; }}
"""


def _numbers_to_set(c: Colours) -> str:
    """Fields of numbers and sliders."""
    return f"""
QSpinBox {{ background: {c.surface}; color: {c.text}; border: 1px solid {c.edge};
  border-radius: {RADIUS}px; padding: 4px 8px; }}
QSpinBox::up-button, QSpinBox::down-button {{ width: 0; border: none; }}
QSpinBox QLineEdit {{ border: none; padding: 0; background: transparent; }}
QSpinBox:focus {{ border: 2px solid {c.accent}; padding: 3px 7px; }}
QSpinBox:disabled {{ color: {c.text_quiet}; background: {c.ground}; }}
QSlider::groove:horizontal {{ height: 4px; background: {c.track}; border-radius: 2px; }}
QSlider::sub-page:horizontal {{ background: {c.bar}; border-radius: 2px; }}
QSlider::sub-page:horizontal:disabled {{ background: {c.line}; }}
QSlider::handle:horizontal {{ width: 14px; height: 14px; margin: -5px 0; border-radius: 7px;
  background: {c.accent}; }}
QSlider::handle:horizontal:focus {{ border: 2px solid {c.text}; width: 10px; height: 10px;
  margin: -5px 0; border-radius: 7px; }}
QSlider::handle:horizontal:disabled {{ background: {c.line}; }}
"""


def _lists(c: Colours) -> str:
    """Trees, tables and texts of dialogs; the row that has the keys is framed."""
    return f"""
QDialog QTreeView {{ outline: 0; background: {c.surface}; border: 1px solid {c.line};
  border-radius: {RADIUS}px; }}
QDialog QTextBrowser, QDialog > QListView {{ border: 1px solid transparent; }}
QDialog QTreeView:focus, QDialog QTableView:focus, QDialog QListView:focus, QDialog QTextBrowser:focus {{
  border: 1px solid {c.accent}; }}
QDialog QTreeView::item:selected {{ background: {c.current}; color: {c.text}; }}
QDialog QTableView::item {{ padding: 0 5px; }}
QDialog QTableView::item:selected {{ background: {c.current}; color: {c.text}; }}
QLabel[quiet="true"] {{ color: {c.text_quiet}; }}
"""


def _pages_of_a_dialog(c: Colours) -> str:
    """The list of the pages of a dialog."""
    return f"""
QListWidget#pages {{ background: {c.raised}; outline: 0; padding: 8px; }}
QListWidget#pages::item {{ padding: 8px 12px; border-radius: {RADIUS}px; color: {c.text_normal}; }}
QListWidget#pages::item:selected {{ background: {c.current}; color: {c.text}; }}
QListWidget#pages:focus {{ border: none; }}
QListWidget#pages::item:selected:focus {{ border: 2px solid {c.accent}; padding: 6px 10px; }}
"""


def _tabs_and_headers(c: Colours) -> str:
    """Tabs and the headers of tables."""
    return f"""
QTabWidget::pane {{ border: none; }}
QTabBar::tab {{ background: transparent; color: {c.text_normal}; border: none;
  border-bottom: 2px solid transparent; padding: 6px 12px; margin-right: 8px; }}
QTabBar::tab:hover {{ color: {c.text}; border-bottom-color: {c.line}; }}
QTabBar::tab:selected {{ color: {c.text}; border-bottom-color: {c.accent}; }}
QTabBar::tab:focus {{ color: {c.accent}; }}
QHeaderView::section {{ background: {c.ground}; color: {c.text_quiet}; border: none;
  border-bottom: 1px solid {c.line}; padding: 6px 8px; }}
QDialog QTableView {{ background: {c.surface}; border: 1px solid {c.line}; border-radius: {RADIUS}px; }}
"""
