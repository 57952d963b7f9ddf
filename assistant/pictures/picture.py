"""What reading gives: a Picture, or the reason why there is none."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.errors import AssistantError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """A picture as it should be looked at: upright, in sRGB, on white where it was transparent.

    ``pixels`` is uint8 (H, W, 3), contiguous and writable; it is smaller than the original when a
    ``max_side`` was asked for. ``width`` and ``height`` are those of the original, in pixels, after
    orientation. ``sha256`` (hex) of the file's bytes is the identity. ``notes`` are plain sentences
    about what a person should know ("The file ends early: ...").
    """

    pixels: NDArray[np.uint8]
    sha256: str
    width: int
    height: int
    format: str
    notes: tuple[str, ...] = ()


class UnreadablePicture(AssistantError):  # noqa: N818 - says what it is
    """A file that cannot be read as a picture; ``reason`` is one plain sentence that says why."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{shown(path)} cannot be read. {reason}")
        self.path = path
        self.reason = reason


class Refusal(Exception):  # noqa: N818 - never leaves this room
    """Raised inside this room with the reason; the public functions add the path to it."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def shown(path: Path) -> str:
    """Return the path as it may stand on one line of a message, whatever bytes its name has."""
    # Names from the disk may hold line breaks, control characters or bytes that are no text at all.
    return "".join(
        character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in str(path)
    )
