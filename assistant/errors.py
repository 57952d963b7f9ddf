"""The one family of errors a person may see: the file, what is wrong, what to do."""

from __future__ import annotations

import os

from assistant.untrusted import plain

LONGEST = 1000
"""Characters of a sentence: what a hostile file puts into one does not fill the window."""

_END = 300


class AssistantError(Exception):
    """Something a person can act on.

    The message is shown as it is, in the window or on one line of the terminal, so it is a full
    sentence in plain words: which file, what is wrong, what to do. No traceback is shown for it.
    It may quote what a file from elsewhere says: line breaks and other control characters are left out.
    """

    def __str__(self) -> str:
        text = Exception.__str__(self)  # not that of a KeyError, which quotes
        if len(text) > LONGEST:  # the advice at its end stays
            text = f"{text[: LONGEST - _END]} … {text[-_END:]}"
        return plain(text)


def told_of_system(error: OSError) -> str:
    """Return one sentence for what the system refused, where nobody knows more than the system says."""
    reason = error.strerror or str(error) or type(error).__name__
    where = f"{os.fsdecode(error.filename)}: " if isinstance(error.filename, str | bytes) else ""
    return plain(f"{where}{reason}. Check the disk and its permissions, then try again.")
