"""A power cut: what was written but not brought to the disk is gone or torn, what was acknowledged is there.

A person's steps wait for the disk (``synchronous=FULL``), what a run of a model writes does not. After the
kill, everything of the write-ahead log behind the last acknowledged step is taken away at a random place,
or torn: some of its pages are kept and others are noise, as a disk does that writes in an order of its own.
"""

from __future__ import annotations

import random
import shutil
import struct
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.reliability.crashes.kinds import Found, desk

PICTURES, ROUNDS, CUTS = 30, 40, 4
_HEADER, _FRAME = 32, 24


class Power(desk.OnCatalogue):
    """A person decides while a run records suggestions, in one file."""

    title = "power cut: torn write-ahead log"
    pictures = PICTURES

    def warm(self) -> None:
        desk.load_core()

    def work(self, folder: Path, seed: int, say: Callable[[str], None]) -> None:
        from assistant.catalogue import Catalogue, Change, Suggestion, Verdict

        path = folder / "work.sqlite"
        with Catalogue.open(path, person="Anna") as catalogue, catalogue.reopen() as other:
            ids = catalogue.picture_ids()
            run = other.start_run(pack="p", version="1", fingerprint="f" * 64, vocabulary="v")
            for number in range(ROUNDS):
                picture = catalogue.picture(ids[number % len(ids)])
                uri, facets = f"term {number}", ("materials", "subjects")
                changes = [Change(facet, uri, Verdict.ADDED, "x") for facet in facets]
                catalogue.decide(picture.object_id, changes, name="decide")
                say(f"{number} {_synced(path)}")
                if number < len(ids):
                    found = {
                        key: [Suggestion(key, f"{each}", 0.5, each + 1) for each in range(25)]
                        for key in facets
                    }
                    other.record_suggestions(run, picture.id, found)

    def check(
        self, folder: Path, seed: int, said: Sequence[str], reference: Sequence[str], *, over: bool
    ) -> Found:
        found, chance = Found(), random.Random(f"{seed} {len(said)}")
        steps, salt, frames = (said or ["-1 - 0"])[-1].split()
        path = folder / "work.sqlite"
        log = path.with_name(path.name + "-wal")
        data = log.read_bytes() if log.exists() else b""
        # A log that was begun anew since: what was acknowledged has been brought into the file before.
        kept = int(frames) if data[16:24].hex() == salt else 0
        page = struct.unpack(">I", data[8:12])[0] if len(data) >= _HEADER else 4096
        first = min(len(data), _HEADER + kept * (_FRAME + page))
        for number in range(CUTS):
            cut = folder / f"cut-{number}"
            cut.mkdir()
            shutil.copy(path, cut)
            torn = _cut(data, first, chance) if number % 2 else _torn(data, first, page, chance)
            (cut / log.name).write_bytes(torn)
            found.defects += _lost(cut / path.name, int(steps) + 1)
            found.checked += int(steps) + 1
        return found


def _cut(data: bytes, first: int, chance: random.Random) -> bytes:
    return data[: chance.randint(first, max(first, len(data)))]


def _torn(data: bytes, first: int, page: int, chance: random.Random) -> bytes:
    torn = bytearray(data)
    for place in range(first, len(data), page):
        if chance.random() < 0.5:
            end = min(len(data), place + page)
            torn[place:end] = bytes(end - place) if chance.random() < 0.5 else chance.randbytes(end - place)
    return bytes(torn)


def _synced(path: Path) -> str:
    """Return which write-ahead log this is (its salt) and how many of its frames are valid now."""
    log, index = path.with_name(path.name + "-wal"), path.with_name(path.name + "-shm")
    with log.open("rb") as stream:
        salt = stream.read(_HEADER)[16:24].hex()
    with index.open("rb") as stream:
        frames = int.from_bytes(stream.read(20)[16:20], "little")
    return f"{salt} {frames}"


def _lost(path: Path, steps: int) -> list[str]:
    """Return what is wrong with a catalogue after the power came back; ``steps`` were acknowledged."""
    from assistant.catalogue import Catalogue
    from benchmarks.reliability.crashes.sound import database_defects

    with Catalogue.open(path, create=False) as catalogue:
        decisions = catalogue.decisions_of_objects(
            [catalogue.picture(each).object_id for each in catalogue.picture_ids()]
        )
    there = {(each.facet, each.uri) for found in decisions.values() for each in found}
    lost = [
        number
        for number in range(steps)
        if not {("materials", f"term {number}"), ("subjects", f"term {number}")} <= there
    ]
    defects = [f"{path.parent.name}: {len(lost)} acknowledged steps are gone: {lost[:5]}"] if lost else []
    return defects + database_defects(path)
