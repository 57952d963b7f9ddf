"""The colours of the two schemes, and how far two colours stand apart.

Every text colour reaches WCAG AA (4.5:1) on every ground it is painted on, in both schemes; marks and
bars reach 3:1.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor


@dataclass(frozen=True, slots=True)
class Colours:
    """One scheme, as ``#rrggbb``. ``ground`` is the window, ``surface`` what rows lie on."""

    ground: str
    surface: str
    raised: str  # pop-ups, hover
    current: str  # the row of the cursor, in the panel that has the keys
    current_idle: str  # the same row while the keys are elsewhere
    line: str  # hairlines
    edge: str  # frames of fields, handles of scroll bars
    track: str  # the empty part of a bar
    text: str
    text_normal: str
    text_quiet: str
    accent: str
    on_accent: str
    accent_soft: str
    bar: str
    rejected: str
    warning: str


LIGHT = Colours(
    ground="#FAF9F6",
    surface="#FFFEFC",
    raised="#F3F1EB",
    current="#DDEDEC",
    current_idle="#EDEFEB",
    line="#DFDCD3",
    edge="#87847A",
    track="#E4E1D8",
    text="#1B1E21",
    text_normal="#3C4146",
    text_quiet="#5F6469",
    accent="#0B6468",
    on_accent="#FFFFFF",
    accent_soft="#DDEDEC",
    bar="#2F8488",
    rejected="#8A4B3F",
    warning="#7F5200",
)

DARK = Colours(
    ground="#1C1D1F",
    surface="#212225",
    raised="#2B2D30",
    current="#1F3F41",
    current_idle="#2A2D30",
    line="#36393D",
    edge="#7A7F85",
    track="#3A3D41",
    text="#F1F0EC",
    text_normal="#CFD0D1",
    text_quiet="#A6AAAF",
    accent="#66C7C2",
    on_accent="#0C2223",
    accent_soft="#1F3F41",
    bar="#4FA9A6",
    rejected="#E0A498",
    warning="#E5B866",
)


def contrast(one: str, other: str) -> float:
    """WCAG 2.2 contrast ratio of two ``#rrggbb`` colours, 1 to 21 (success criterion 1.4.3)."""

    def luminance(colour: str) -> float:
        def linear(value: float) -> float:
            return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

        sign = QColor(colour)
        return 0.2126 * linear(sign.redF()) + 0.7152 * linear(sign.greenF()) + 0.0722 * linear(sign.blueF())

    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)
