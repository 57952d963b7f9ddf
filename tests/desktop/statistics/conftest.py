"""A catalogue with decisions, and the page of the statistics on it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from assistant.catalogue import Catalogue, Change, Suggestion, Verdict

if TYPE_CHECKING:
    from assistant.desktop.window import MainWindow
    from assistant.vocabulary import Vocabulary

SAID = {
    "paper": (0.9, Verdict.ACCEPTED),
    "cardboard": (0.4, Verdict.REJECTED),
    "metal": (0.8, Verdict.REJECTED),
    "silver": (None, Verdict.ADDED),
}
"""What was suggested and decided about each of the objects, in the facet of the materials."""


def uris(vocabulary: Vocabulary) -> dict[str, str]:
    """Return English names for the materials of the small vocabulary."""
    by_label = {term.label("ca"): term.uri for term in vocabulary["materials"].terms}
    words = {"paper": "paper", "cardboard": "cartró", "metal": "metall", "silver": "plata"}
    return {name: by_label[catalan] for name, catalan in words.items()}


@pytest.fixture
def decided(tmp_path: Path, small_vocabulary, make_pictures) -> Path:
    """A catalogue of three objects, two of them decided by Anna as ``SAID``."""
    path = tmp_path / "decided.sqlite"
    uri = uris(small_vocabulary)
    with Catalogue.open(path, person="Anna") as catalogue:
        ids = catalogue.add_files(make_pictures(3)).new
        run = catalogue.start_run(pack="fake", version="1.0", fingerprint="f" * 64, vocabulary="v")
        for picture_id in ids:
            said = [(score, name) for name, (score, _) in SAID.items() if score is not None]
            suggestions = [
                Suggestion("materials", uri[name], score, rank)
                for rank, (score, name) in enumerate(sorted(said, reverse=True), start=1)
            ]
            catalogue.record_suggestions(run, picture_id, {"materials": suggestions})
        for picture_id in ids[:2]:
            changes = [Change("materials", uri[name], verdict, name) for name, (_, verdict) in SAID.items()]
            catalogue.decide(catalogue.picture(picture_id).object_id, changes, name="decide")
        catalogue.set_done(catalogue.picture(ids[0]).object_id, True)
    return path


@pytest.fixture
def open_page(qtbot, make_window) -> Callable[..., MainWindow]:
    """Open a window on a catalogue, and its statistics with Ctrl+Shift+S; wait for the first figure."""

    def show(path: Path | None = None) -> MainWindow:
        window = make_window(path)
        room = window.rooms["statistics"]
        with qtbot.waitSignal(room.flow.drawn, timeout=30_000):
            window.actions_by_name["statistics"].trigger()
        return window

    return show
