"""What the program keeps for a person: settings, what the window remembers, thumbnails."""

from __future__ import annotations

import json
from pathlib import Path

from benchmarks.reliability.fuzz.mutating import BYTES
from benchmarks.reliability.fuzz.target import Mutated, Target
from benchmarks.reliability.fuzz.texts import ALL


def targets() -> list[Target]:
    """Return the targets."""
    settings, window, thumbnails = Mutated(_settings, ALL), Mutated(_window, ALL), Mutated(_thumbnail, BYTES)
    return [
        Target("settings", settings.make, settings.valid, read_settings, writes=".", megabytes=256),
        Target("window", window.make, window.valid, read_window, writes=".", megabytes=256),
        Target("thumbnail", thumbnails.make, thumbnails.valid, read_thumbnail, megabytes=256),
    ]


def _settings() -> dict[str, bytes]:
    entries = {
        "language": "ca", "person": "Anna", "line": {"materials": 0.7, "subjects": 1}, "index": "/a/b.sqlite",
        "interface": "es", "keys": {"undo": ["Ctrl+Z"], "redo": []}, "theme": "dark", "text_size": 125,
        "export_table": "csv", "export_terms": "accepted", "export_language": "", "export_bom": True,
        "export_folder": "/tmp", "models": "", "pack": "starter", "later": {"unknown": [1, None]},
    }  # fmt: skip
    return {"settings.json": json.dumps(entries, indent=2).encode()}


def read_settings(path: Path) -> None:
    """Load them with mending, as the window does, save them, and load that: nothing is wrong now."""
    from assistant import settings
    from assistant.exchange.guard import guarded

    found, told = settings.load(path)
    guarded(told or "")
    _ = (found.signature, found.packs, found.line_of("materials"))
    settings.save(found, path)
    again, wrong = settings.load(path)
    if wrong is not None or again != found:
        raise AssertionError(f"what was mended is not read as it was: {wrong}")


def _window() -> dict[str, bytes]:
    entries = {
        "geometry": {"bytes": "AdnQywADAAAAAAAAAAAAAAAABVUAAAL/AAAAAAAAAAAAAAVVAAAC/w=="},
        "splitter": {"bytes": "AAAA/wAAAAEAAAACAAABQAAAA8D/////AQAAAAEA"},
        "exhibits/folded": False, "packs/tested": ["a", "b"], "statistics/folder": "/tmp",
    }  # fmt: skip
    return {"window.json": json.dumps(entries).encode()}


def read_window(path: Path) -> None:
    """Give what was remembered to a window and its splitter, as the main window does."""
    from PySide6.QtCore import QByteArray
    from PySide6.QtWidgets import QApplication, QMainWindow, QSplitter, QWidget

    from assistant.desktop.kept import Kept

    _ = QApplication.instance() or QApplication([])
    kept = Kept(path)
    window, splitter = QMainWindow(), QSplitter()
    window.setCentralWidget(splitter)
    for _ in range(2):
        splitter.addWidget(QWidget())
    for name in ("geometry", "splitter"):
        value = kept.value(name)
        if isinstance(value, QByteArray):
            (window.restoreGeometry if name == "geometry" else splitter.restoreState)(value)
    _ = (kept.value("exhibits/folded") is True, str(kept.value("statistics/folder", "") or Path.home()))
    kept.setValue("geometry", window.saveGeometry())
    window.deleteLater()


def _thumbnail() -> dict[str, bytes]:
    from benchmarks.reliability.fuzz.picture_corpus import files

    return {
        name: data for name, data in files("jpeg").items() if name in {"plain.jpg", "grey.jpg", "turned.jpg"}
    }


def read_thumbnail(path: Path) -> None:
    """Read a kept thumbnail as the filmstrip does: this one is decoded by Qt."""
    from assistant.desktop.pictures.thumbnail_store import kept_image

    kept_image(path)
