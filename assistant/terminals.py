"""What a terminal is sent: words. Names from elsewhere may hold signs that give it orders."""

from __future__ import annotations

import io
import re
import sys

# An escape sequence can wipe what was said, fill the clipboard or rename the window; a turned direction
# makes a name look like another one. Bars go up a line (ESC [A) and back to its beginning (CR).
_ORDERS = "[\x00-\x08\x0b\x0c\x0e-\x1a\x1c-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]|\x1b(?!\\[A)"
_UNSEEN = {"stdout": re.compile(f"{_ORDERS}|\r|\x1b"), "stderr": re.compile(_ORDERS)}


class _Words(io.TextIOWrapper):
    """Writes a replacement sign for every order."""

    unseen: re.Pattern[str]

    def write(self, text: str, /) -> int:
        super().write(self.unseen.sub("\N{REPLACEMENT CHARACTER}", text))
        return len(text)


def calm() -> None:
    """Let nothing that is printed give orders to a terminal, and let none stop the work over a letter.

    What goes into a file or to another program is as it was: a name must stay the name.
    """
    for name, unseen in _UNSEEN.items():
        stream = getattr(sys, name)
        if not isinstance(stream, io.TextIOWrapper):
            continue
        # A terminal that is not UTF-8 shows "?" for what it cannot.
        stream.reconfigure(errors="replace")
        if stream.isatty() and not isinstance(stream, _Words):
            words = _Words(stream.buffer, encoding=stream.encoding, errors="replace", line_buffering=True)
            words.unseen = unseen
            setattr(sys, name, words)
