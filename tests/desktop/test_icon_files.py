"""Icons that style sheets take from files: always the whole drawing, or none."""

from __future__ import annotations

from pathlib import Path

from assistant import paths
from assistant.desktop.icons import icon_file


def test_a_file_that_is_half_or_of_an_older_version_is_made_again(qapp) -> None:
    address = icon_file("check", "#123456")
    [drawing] = (paths.cache() / "icons").iterdir()
    whole = drawing.read_text("utf-8")
    assert address == f'url("{drawing.as_posix()}")'
    assert "#123456" in whole
    for wrong in ("", whole[:20]):
        drawing.write_text(wrong, "utf-8")
        assert icon_file("check", "#123456") == address
        assert drawing.read_text("utf-8") == whole


def test_a_disk_that_takes_no_icons_costs_the_icons_alone(qapp) -> None:
    cache: Path = paths.cache()
    cache.parent.mkdir(parents=True, exist_ok=True)
    cache.write_text("no folder", "utf-8")
    assert icon_file("check", "#123456") == "none"
