from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PIL import Image

from assistant import pictures
from assistant.annotate.ahead import reading_ahead
from assistant.catalogue import Catalogue, PictureRow
from assistant.pictures import Picture, UnreadablePicture


def _rows(catalogue: Catalogue, *paths: Path) -> list[PictureRow]:
    return catalogue.pictures(catalogue.add_files(paths).new)


def test_pictures_come_in_order_and_failures_in_their_place(catalogue: Catalogue, folder: Path) -> None:
    (folder / "2.png").write_bytes(b"broken")
    rows = _rows(catalogue, *sorted(folder.iterdir()))

    with reading_ahead(rows, 20, look_ahead=3) as looked:
        found = list(looked)

    assert [row.path.name for row, _ in found] == [f"{number}.png" for number in range(6)]
    assert [isinstance(picture, Picture) for _, picture in found] == [True, True, False, True, True, True]
    assert isinstance(found[2][1], UnreadablePicture)
    assert all(picture.pixels.shape == (15, 20, 3) for _, picture in found if isinstance(picture, Picture))


def test_only_so_many_are_read_ahead_and_leaving_stops(
    catalogue: Catalogue, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(40):
        Image.new("L", (4, 4), number).save(tmp_path / f"{number}.png")
    rows = _rows(catalogue, *sorted(tmp_path.glob("*.png")))
    begun: list[Path] = []
    read = pictures.read
    monkeypatch.setattr(pictures, "read", lambda path, **how: begun.append(path) or read(path, **how))

    with reading_ahead(rows, 20, look_ahead=5) as looked:
        next(looked)

    assert len(begun) <= 6
    assert not any(thread.name.startswith("read ahead") for thread in threading.enumerate())
