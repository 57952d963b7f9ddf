from __future__ import annotations

import threading
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest
from PIL import Image

from assistant import pictures
from assistant.pictures import Picture, UnreadablePicture
from assistant.pictures.ahead import reading_ahead


@dataclass(frozen=True)
class Line:
    """Something that stands for a file, as a row of a catalogue or a CSV does."""

    path: Path


def _rows(paths: Iterable[Path]) -> list[Line]:
    return [Line(path) for path in sorted(paths)]


def test_pictures_come_in_order_and_failures_in_their_place(tmp_path: Path) -> None:
    for number in range(6):
        Image.new("RGB", (40, 30), (number, 0, 0)).save(tmp_path / f"{number}.png")
    (tmp_path / "2.png").write_bytes(b"broken")
    rows = _rows(tmp_path.iterdir())

    with reading_ahead(rows, 20, look_ahead=3) as looked:
        found = list(looked)

    assert [row.path.name for row, _ in found] == [f"{number}.png" for number in range(6)]
    assert [isinstance(picture, Picture) for _, picture in found] == [True, True, False, True, True, True]
    assert isinstance(found[2][1], UnreadablePicture)
    assert all(picture.pixels.shape == (15, 20, 3) for _, picture in found if isinstance(picture, Picture))


def test_only_so_many_are_read_ahead_and_leaving_stops(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(40):
        Image.new("L", (4, 4), number).save(tmp_path / f"{number}.png")
    rows = _rows(tmp_path.glob("*.png"))
    begun: list[Path] = []
    read = pictures.read
    monkeypatch.setattr(pictures, "read", lambda path, **how: begun.append(path) or read(path, **how))

    with reading_ahead(rows, 20, look_ahead=5) as looked:
        next(looked)

    assert len(begun) <= 6
    assert not any(thread.name.startswith("read ahead") for thread in threading.enumerate())
