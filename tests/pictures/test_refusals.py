"""Reasons for which a picture is not read, told elsewhere by nobody."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PIL import AvifImagePlugin, Image

from assistant import pictures
from assistant.pictures import UnreadablePicture, reading
from assistant.pictures.formats import FORMATS, _avif
from assistant.pictures.loading import why
from assistant.pictures.picture import Refusal


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (
            SyntaxError("cannot handle 24-bit tags"),
            "This kind of TIFF cannot be read (cannot handle 24-bit tags).",
        ),
        (ValueError(""), "The TIFF data is damaged."),
        (ValueError("bad strip"), "The TIFF data is damaged (bad strip)."),
        (EOFError(), "The file ends early; it was not copied or downloaded completely."),
        (MemoryError(), "There is not enough memory to read this picture."),
    ],
)
def test_what_a_decoder_says_becomes_a_sentence(error: Exception, reason: str):
    with pytest.raises(Refusal) as refused:
        raise Refusal(why(FORMATS["TIFF"], error))
    assert refused.value.reason.startswith(reason)


def test_a_pillow_too_old_for_avif(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delattr("PIL.AvifImagePlugin")
    monkeypatch.setitem(sys.modules, "PIL.AvifImagePlugin", None)
    with pytest.raises(Refusal, match=r"need Pillow 11\.3 or newer"):
        _avif(b"")


def test_a_pillow_made_without_avif(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(AvifImagePlugin, "SUPPORTED", False)
    with pytest.raises(Refusal, match="was built without AVIF"):
        _avif(b"")


def test_colours_that_cannot_be_turned_into_srgb(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    Image.new("RGB", (8, 8)).save(tmp_path / "vase.png")

    def fails(image: Image.Image, profile: bytes | None) -> None:
        raise ValueError("no such transform")

    monkeypatch.setattr(reading, "srgb", fails)
    with pytest.raises(UnreadablePicture, match=r"colours could not be read \(no such transform\)"):
        pictures.read(tmp_path / "vase.png")
