"""The one family of errors a person may see: the file, what is wrong, what to do."""

from __future__ import annotations


class AssistantError(Exception):
    """Something a person can act on.

    The message is shown as it is, in the window or on one line of the terminal, so it is a full
    sentence in plain words: which file, what is wrong, what to do. No traceback is shown for it.
    """
