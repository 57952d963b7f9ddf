"""From pictures to suggestions in a catalogue: one picture for the window, or all of a folder.

Importing this room imports nothing heavy: pictures are read and models run when they are asked to.
"""

from assistant.annotate.folder import Failure, Report, annotate
from assistant.annotate.progress import Progress
from assistant.annotate.run import Run, Sighted, Suggester, look, read_and_suggest, side_for
from assistant.annotate.suggestions import TOP, suggestions_from

__all__ = [
    "TOP",
    "Failure",
    "Progress",
    "Report",
    "Run",
    "Sighted",
    "Suggester",
    "annotate",
    "look",
    "read_and_suggest",
    "side_for",
    "suggestions_from",
]
