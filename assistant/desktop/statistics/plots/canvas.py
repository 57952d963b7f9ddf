"""A figure being drawn: in pixels of the screen, the theme's colours and the window's font.

One point of matplotlib is one pixel of the window: the figure has 72 dots to the inch, times the screen's
ratio. Matplotlib is imported when the first figure is made, on the thread of a job.
"""

from __future__ import annotations

import io
import logging
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from assistant.desktop.colours import Colours

DOTS = 72
_ONE_AT_A_TIME = threading.Lock()  # matplotlib's settings are one for the whole program

logging.getLogger("matplotlib.font_manager").setLevel(logging.ERROR)
"""A font that matplotlib cannot use is replaced by its own: nothing a person has to hear of."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a figure looks: sizes in pixels of the window (``text``: of its words), the screen's ``ratio``."""

    colours: Colours
    family: str
    text: float
    width: int
    height: int
    ratio: float = 1.0


@dataclass(frozen=True, slots=True)
class Spot:
    """A part of a figure that can be pointed at, in pixels from the top left.

    ``shape``: left, top, width, height of a bar, or middle x, middle y, inner and outer radius, angle
    where it begins and how far it goes (degrees, clockwise from the top) of a part of a ring. ``parent`` is
    the place of the spot it is a part of, -1 for none.
    """

    text: str
    shape: tuple[float, ...]
    parent: int = -1


@dataclass(frozen=True, slots=True)
class Drawn:
    """A finished figure with its spots."""

    image: QImage
    spots: Sequence[Spot]


class Canvas:
    """The figure and what can be pointed at in it; ``paint`` functions draw into it."""

    def __init__(self, look: Look) -> None:
        from matplotlib.figure import Figure

        self.look, self.colours = look, look.colours
        self.figure: Figure = Figure(
            figsize=(look.width / DOTS, look.height / DOTS),
            dpi=DOTS * look.ratio,
            layout="constrained",
            facecolor=look.colours.ground,
        )
        self.spots: list[Spot] = []
        self._patches: list[tuple[str, Any]] = []

    @property
    def small(self) -> float:
        """The size of small text in pixels."""
        return 0.88 * self.look.text

    def point_at(self, patch: Any, text: str) -> None:
        """Let a bar be pointed at: its place is known when the figure has been laid out."""
        self._patches.append((text, patch))

    def panel(self, axes: Axes, *, grid: Literal["x", "y", ""] = "") -> Axes:
        """Dress a panel: no frame, quiet ticks, hairlines along one axis behind what is drawn."""
        for spine in axes.spines.values():
            spine.set_visible(False)
        axes.set_facecolor("none")
        axes.tick_params(length=0, pad=6, colors=self.colours.text_normal)
        if grid:
            axes.grid(axis=grid, color=self.colours.line, linewidth=1)
            axes.set_axisbelow(True)
        return axes

    def width_of(self, text: str, size: float) -> float:
        """Return how wide a text is, in pixels."""
        from matplotlib.font_manager import FontProperties
        from matplotlib.textpath import text_to_path

        found = text_to_path.get_text_width_height_descent(
            text, FontProperties(family=families(self.look.family), size=size), ismath=False
        )
        return float(found[0])

    def fitting(self, text: str, size: float, width: float) -> str:
        """Return the text, shortened with an ellipsis where it is too wide; "" if half of it does not fit."""
        if self.width_of(text, size) <= width:
            return text
        for length in range(len(text) - 1, max(3, len(text) // 2), -1):
            shorter = text[:length].rstrip() + "…"
            if self.width_of(shorter, size) <= width:
                return shorter
        return ""

    def finish(self) -> Drawn:
        """Draw it and say where everything lies."""
        from matplotlib.backends.backend_agg import FigureCanvasAgg

        agg = FigureCanvasAgg(self.figure)
        agg.draw()
        width, height = agg.get_width_height()
        pixels = bytes(agg.buffer_rgba())
        image = QImage(pixels, width, height, 4 * width, QImage.Format.Format_RGBA8888).copy()
        image.setDevicePixelRatio(self.look.ratio)
        ratio = self.look.ratio
        for text, patch in self._patches:
            box = patch.get_window_extent()
            left, top = box.x0 / ratio, (height - box.y1) / ratio
            self.spots.append(Spot(text, (left, top, box.width / ratio, box.height / ratio)))
        return Drawn(image, tuple(self.spots))

    def written(self, kind: str) -> bytes:
        """Return the figure as a file's content; ``kind``: "png" or "svg" (its text stays text)."""
        stream = io.BytesIO()
        options: dict[str, Any] = {"metadata": {"Date": None}} if kind == "svg" else {}
        self.figure.savefig(stream, format=kind, facecolor=self.colours.ground, **options)
        return stream.getvalue()


Paint = Callable[[Canvas], None]


def draw(paint: Paint, look: Look) -> Drawn:
    """Draw a figure for the window. For the thread of a job."""
    return _with_style(paint, look, lambda canvas: canvas.finish())


def write(paint: Paint, look: Look, kind: str) -> bytes:
    """Draw a figure for a file. For the thread of a job."""
    content: bytes = _with_style(paint, look, lambda canvas: canvas.written(kind))
    return content


def _with_style(paint: Paint, look: Look, end: Callable[[Canvas], Any]) -> Any:
    with _ONE_AT_A_TIME:
        from matplotlib import rc_context

        try:
            with rc_context(_style(look)):
                canvas = Canvas(look)
                paint(canvas)
                return end(canvas)
        finally:
            _close_fonts()


def _close_fonts() -> None:
    """Let go of the fonts that were opened: matplotlib keeps some for each thread, and each job is a new one.

    It clears the same cache itself in a forked process; where it has none any more there is nothing to do.
    """
    from matplotlib import font_manager

    clear = getattr(getattr(font_manager, "_get_font", None), "cache_clear", None)
    if clear is not None:
        clear()


def families(family: str) -> list[str]:
    """Return the font's name with those that stand in for it."""
    return [family, "DejaVu Sans", "sans-serif"]


def _style(look: Look) -> dict[Any, Any]:
    c = look.colours
    return {
        "font.family": families(look.family),
        "font.size": look.text,
        "axes.titlesize": look.text,
        "axes.titleweight": 600,
        "axes.titlelocation": "left",
        "axes.titlecolor": c.text,
        "axes.labelcolor": c.text_normal,
        "axes.labelsize": 0.88 * look.text,
        "text.color": c.text,
        "xtick.labelsize": 0.88 * look.text,
        "ytick.labelsize": look.text,
        "legend.frameon": False,
        "legend.fontsize": look.text,
        "legend.labelcolor": c.text,
        "hatch.linewidth": 1.0,
        "figure.constrained_layout.h_pad": 8 / DOTS,
        "figure.constrained_layout.w_pad": 8 / DOTS,
        # A term may be called "a$b": no part of a label is a formula.
        "text.parse_math": False,
        "svg.fonttype": "none",
        "svg.hashsalt": "glam-assistant",
    }
