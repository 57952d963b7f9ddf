"""From arrays to QImage, on any thread. A QPixmap would only be allowed on the GUI thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from numpy.typing import NDArray


def to_image(pixels: NDArray[np.uint8]) -> QImage:
    """Return a QImage that owns a copy of ``pixels``: uint8 RGB (height, width, 3).

    The format is the one that Qt's painter draws without converting it at each paint.
    """
    pixels = np.ascontiguousarray(pixels)
    height, width, _ = pixels.shape
    shared = QImage(pixels.data, width, height, 3 * width, QImage.Format.Format_RGB888)
    return shared.convertToFormat(QImage.Format.Format_RGB32)
