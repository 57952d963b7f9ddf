"""What Qt has to say goes to the log too, and to the terminal as before."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

log = logging.getLogger("assistant.qt")

LEVELS = {
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
"""What is kept; Qt's debugging and information are not."""


@contextmanager
def hearing_qt() -> Iterator[None]:
    """Write down Qt's warnings and errors in the block.

    After a fatal one Qt aborts the process: what Python was doing is then in the crash file of the log.
    """
    before = qInstallMessageHandler(_hear)
    try:
        yield
    finally:
        qInstallMessageHandler(before)


def _hear(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    level = LEVELS.get(kind)
    if level is not None:
        category = context.category
        log.log(level, "%s%s", f"{category}: " if category and category != "default" else "", message)
    if sys.stderr is not None and kind != QtMsgType.QtDebugMsg:
        print(message, file=sys.stderr)
