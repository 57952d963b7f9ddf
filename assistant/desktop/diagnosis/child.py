"""``python -m assistant.desktop.diagnosis.child``: open Qt as the window does, and say what was found."""

from __future__ import annotations

import json
import sys

from assistant.desktop.display import NoWindowError, check_display, missing_part


def main() -> int:
    """Say how it stands with Qt; whatever it does, it does to this process."""
    try:
        check_display()
        found = _open()
    except NoWindowError as error:
        found = {"problem": str(error)}
    except ImportError as error:
        found = {"problem": str(missing_part(error))}
    print(json.dumps(found), flush=True)
    return 0


LETTERS = "A\N{LATIN SMALL LETTER A WITH GRAVE}"
"""What is drawn: nobody reads it."""


def _open() -> dict[str, object]:
    from PySide6.QtCore import qVersion
    from PySide6.QtGui import QColor, QFontDatabase, QFontInfo, QImage, QPainter
    from PySide6.QtWidgets import QApplication

    application = QApplication([])
    screen = application.primaryScreen()
    image = QImage(64, 32, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.drawText(4, 24, LETTERS)
    painter.end()
    return {
        "qt": qVersion(),
        "platform": application.platformName(),
        "width": screen.size().width() if screen else 0,
        "height": screen.size().height() if screen else 0,
        "scale": screen.devicePixelRatio() if screen else 1.0,
        "fonts": len(QFontDatabase.families()),
        "font": QFontInfo(application.font()).family(),
        "draws": any(image.pixelColor(x, y) != QColor("white") for x in range(64) for y in range(32)),
    }


if __name__ == "__main__":
    sys.exit(main())
