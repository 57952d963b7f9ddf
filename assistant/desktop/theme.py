"""How the window looks: colours, fonts and measures, light or dark as the system is or the person wants.

Widgets never name a colour themselves: they ask ``current_theme().colours``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from assistant.desktop.colours import DARK, LIGHT, Colours
from assistant.desktop.icons import TintedIcon

if TYPE_CHECKING:
    from typing import Literal

GRID = 8
"""Everything outside a row stands on multiples of this many pixels."""
ROW = 28
"""Height of a row at the usual font size; ``Theme.row_height`` grows with a larger system font."""
INDENT = 16
RADIUS = 4
_OWN_FONT = Qt.WidgetAttribute.WA_SetFont
_QT_SCHEMES = {"system": Qt.ColorScheme.Unknown, "light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}


class Theme(QObject):
    """The look of the running program. ``changed`` fires when it turns light or dark, or its text grows."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow)
        self.scheme = "system"
        """"system", "light" or "dark": what was asked for."""
        self.text_size = 100
        """Per cent of the system's text."""
        self._plain = QFont(QApplication.font())
        self.dark = hints.colorScheme() == Qt.ColorScheme.Dark
        self._colours = _ready(self.colours)

    @property
    def colours(self) -> Colours:
        """The colours of the scheme in use."""
        return DARK if self.dark else LIGHT

    def colour(self, name: str) -> QColor:
        """One colour of the scheme by its field name, ready to paint with."""
        return self._colours[name]

    def set_dark(self, dark: bool) -> None:
        """Turn light or dark whatever the system says (used by screenshots)."""
        if dark == self.dark:
            return
        self.dark = dark
        self._colours = _ready(self.colours)
        self._dress()
        self.changed.emit()

    def apply(self, scheme: str | None = None, text_size: int | None = None) -> None:
        """Dress the whole application; what is not named stays as it is. Call after QApplication is made.

        ``scheme`` is "system", "light" or "dark"; ``text_size`` is per cent of the system's text.
        """
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        if scheme is None and text_size is None:
            application.setStyle("Fusion")
            self._dress()
        if text_size is not None and text_size != self.text_size:
            self._grow(application, text_size)
            self.changed.emit()
        if scheme is not None and scheme != self.scheme:
            self.scheme = scheme
            hints = QGuiApplication.styleHints()
            # Qt is told as well: the frames of windows and the system's own dialogs follow it.
            hints.setColorScheme(_QT_SCHEMES[scheme])
            dark = hints.colorScheme() == Qt.ColorScheme.Dark
            self.set_dark(dark if scheme == "system" else scheme == "dark")

    def _grow(self, application: QApplication, text_size: int) -> None:
        """Set the size of all text, also where a widget was given a font of its own."""
        growth = text_size / self.text_size
        own = _own_fonts(application)
        self.text_size = text_size
        application.setFont(_scaled(self._plain, text_size / 100))
        for widget, font in own:
            widget.setFont(_scaled(font, growth))

    def font(
        self, size: Literal["small", "body", "title"] = "body", *, strong: bool = False, figures: bool = False
    ) -> QFont:
        """The system's font in one of the three sizes; ``figures`` gives digits of one width."""
        font = QFont(QApplication.font())
        font = _scaled(font, {"small": 0.88, "body": 1.0, "title": 1.25}[size])
        if strong:
            font.setWeight(QFont.Weight.DemiBold)
        if figures:
            font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def row_height(self) -> int:
        """28 pixels, or more where the system font is large, in steps of 4."""
        needed = QFontMetrics(self.font()).height() + 8
        return max(ROW, -(-needed // 4) * 4)

    def grown(self, pixels: int) -> int:
        """A width for words: it grows with the person's text, by half at most; never smaller."""
        return pixels * min(150, max(100, self.text_size)) // 100

    def icon(self, name: str, colour: str = "text_normal") -> QIcon:
        """The icon ``name`` of ``resources/icons``, tinted with a colour of the scheme when painted."""

        def tint(mode: QIcon.Mode) -> QColor:
            return self.colour("text_quiet" if mode == QIcon.Mode.Disabled else colour)

        return QIcon(TintedIcon(name, tint))

    def _follow(self, scheme: Qt.ColorScheme) -> None:
        if self.scheme == "system":
            self.set_dark(scheme == Qt.ColorScheme.Dark)

    def _dress(self) -> None:
        application = QApplication.instance()
        if not isinstance(application, QApplication):
            return
        own = _own_fonts(application)
        application.setPalette(palette(self.colours))
        application.setStyleSheet(style_sheet(self.colours))
        for widget, font in own:  # a new style sheet brings back the size that the one before had seen
            if widget.font() != font:
                widget.setFont(font)


def _ready(colours: Colours) -> dict[str, QColor]:
    return {name: QColor(getattr(colours, name)) for name in Colours.__slots__}


def _own_fonts(application: QApplication) -> list[tuple[QWidget, QFont]]:
    return [(each, QFont(each.font())) for each in application.allWidgets() if each.testAttribute(_OWN_FONT)]


def _scaled(font: QFont, factor: float) -> QFont:
    scaled = QFont(font)
    if font.pointSizeF() > 0:
        scaled.setPointSizeF(font.pointSizeF() * factor)
    else:
        scaled.setPixelSize(max(8, round(font.pixelSize() * factor)))
    return scaled


def current_theme() -> Theme:
    """The theme of the running application, made at the first call."""
    application = QApplication.instance()
    if application is None:
        raise RuntimeError("The theme needs a running QApplication.")
    theme = application.findChild(Theme)
    return theme if isinstance(theme, Theme) else Theme(application)


def palette(colours: Colours) -> QPalette:
    """The Qt palette of a scheme, for the standard widgets."""
    result = QPalette()
    role = QPalette.ColorRole
    for which, colour in (
        (role.Window, colours.ground),
        (role.WindowText, colours.text),
        (role.Base, colours.surface),
        (role.AlternateBase, colours.raised),
        (role.Text, colours.text),
        (role.PlaceholderText, colours.text_quiet),
        (role.Button, colours.raised),
        (role.ButtonText, colours.text),
        (role.BrightText, colours.on_accent),
        (role.Highlight, colours.accent),
        (role.HighlightedText, colours.on_accent),
        (role.Link, colours.accent),
        (role.LinkVisited, colours.accent),
        (role.ToolTipBase, colours.raised),
        (role.ToolTipText, colours.text),
        (role.Mid, colours.line),
        (role.Midlight, colours.line),
        (role.Dark, colours.line),
        (role.Light, colours.surface),
        (role.Shadow, colours.line),
        (role.Accent, colours.accent),
    ):
        result.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, which, QColor(colours.text_quiet))
    return result


def style_sheet(colours: Colours) -> str:
    """The few rules that Fusion's palette cannot say: quiet scroll bars, tool tips, fields and buttons.

    The first keeps labels, questions and tool tips from taking a name for a web page: that would read the
    pictures in it, from a share of somebody's own too. What is a page on purpose is named ``written``.
    """
    c = colours
    return f"""
QLabel, QToolTip {{ qproperty-textFormat: PlainText; }}
QLabel#written {{ qproperty-textFormat: RichText; }}
QToolTip {{ background: {c.raised}; color: {c.text}; border: 1px solid {c.line}; padding: 6px 8px; }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
QScrollBar::handle {{ background: {c.edge}; border-radius: 3px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::handle:hover {{ background: {c.text_quiet}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QLineEdit {{ background: {c.surface}; color: {c.text}; border: 1px solid {c.edge};
  border-radius: {RADIUS}px; padding: 4px 8px; selection-background-color: {c.accent};
  selection-color: {c.on_accent}; placeholder-text-color: {c.text_quiet}; }}
QLineEdit:focus {{ border: 2px solid {c.accent}; padding: 3px 7px; }}
QMenu {{ background: {c.surface}; color: {c.text}; border: 1px solid {c.line}; padding: 4px; }}
QMenu::item {{ padding: 5px 24px 5px 12px; border-radius: {RADIUS}px; }}
QMenu::item:selected {{ background: {c.accent}; color: {c.on_accent}; }}
QMenu::item:disabled {{ color: {c.text_quiet}; }}
QMenu::separator {{ height: 1px; background: {c.line}; margin: 4px 8px; }}
"""
