"""Catalogues for the checks."""

from __future__ import annotations

from pathlib import Path

from assistant.catalogue import Catalogue, Change, Verdict


def make_catalogue(file: Path, pictures: list[Path], *, label: str = "gilt stars") -> Path:
    """Write a catalogue with ``pictures``, the first of which has a tag."""
    with Catalogue.open(file, person="Berta Cataloguer") as catalogue:
        added = catalogue.add_files(pictures)
        first = catalogue.picture(added.new[0])
        change = Change("materials", "https://example.org/term", Verdict.ADDED, label)
        catalogue.decide(first.object_id, [change], name=f"Add “{label}”")
    return file
