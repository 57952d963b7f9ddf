"""Catalogues from elsewhere: opened, and asked all that a window asks in its first minutes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import Any

from assistant.errors import AssistantError
from benchmarks.reliability.fuzz.catalogue_corpus import TERM, catalogues
from benchmarks.reliability.fuzz.damage import database
from benchmarks.reliability.fuzz.target import Mutated, Target

MEGABYTES = 512

_mutated = Mutated(catalogues, ())


def targets() -> list[Target]:
    """Return the targets: catalogues that are looked through when they are opened, and large ones."""
    return [
        Target(name, make, _mutated.valid, reader, writes=".", megabytes=MEGABYTES, long=1000)
        for name, reader in (("catalogue", read), ("catalogue-large", read_large))
    ]


def make(chance: Random, folder: Path) -> Path:
    """Write a catalogue and damage it in one to three ways."""
    files = _mutated.files()
    path = folder / "catalogue.sqlite"
    path.write_bytes(files[chance.choice(sorted(files))])
    for _ in range(chance.choice((1, 1, 2, 3))):
        damage: Any = chance.choice((*database.KINDS, database.circles))
        try:
            damage(chance, path)
        except Exception:  # noqa: BLE001 - it is broken already, which is what was wanted
            break
    return path


def read(path: Path) -> None:
    """Open it and ask; raises the first refusal when everything else was asked too."""
    from assistant.catalogue import Catalogue

    with Catalogue.open(path, person="Anna", create=False) as catalogue:
        refusal = None
        for question in _questions(catalogue, path):
            try:
                question()
            except AssistantError as error:
                refusal = refusal or error
        if refusal is not None:
            raise refusal


def read_large(path: Path) -> None:
    """Read it as one that is too large to be looked through: what is wrong is met where it is used."""
    from assistant.catalogue import store

    usual, store._CHECK_UP_TO = store._CHECK_UP_TO, 0
    try:
        read(path)
    finally:
        store._CHECK_UP_TO = usual


def _questions(catalogue: Any, path: Path) -> Iterator[Callable[[], object]]:
    yield from _first(catalogue)
    yield from _rooms(catalogue)
    yield lambda: _export(catalogue, path)
    yield from _changes(catalogue, path)
    yield from _first(catalogue)
    yield lambda: catalogue.backup(path.with_name("copy.sqlite"))


def _first(catalogue: Any) -> Iterator[Callable[[], object]]:
    """What the desk shows of the first pictures and their objects."""
    found: list[int] = []
    yield lambda: found.extend(catalogue.picture_ids())
    yield catalogue.place
    yield catalogue.states
    yield catalogue.counts
    yield catalogue.facets
    yield lambda: (catalogue.undo_name, catalogue.redo_name, catalogue.undo_reach, catalogue.redo_reach)
    for picture in found[:6]:
        yield lambda picture=picture: catalogue.rows([picture])
        yield lambda picture=picture: catalogue.suggestions(picture)
        yield lambda picture=picture: catalogue.decisions(catalogue.picture(picture).object_id)
        yield lambda picture=picture: catalogue.pictures_of_object(catalogue.picture(picture).object_id)
        yield lambda picture=picture: catalogue.identifications(picture)
        yield lambda picture=picture: catalogue.objects.suggestions(catalogue.picture(picture).object_id)
    yield lambda: catalogue.next_undecided(None)


def _rooms(catalogue: Any) -> Iterator[Callable[[], object]]:
    """What the rooms of the window ask."""
    from assistant.catalogue.finding import Filter, Order
    from assistant.vocabulary import load_default

    for order in Order:
        yield lambda order=order: catalogue.finding.ids(Filter(), order)
    yield lambda: catalogue.finding.counts(Filter())
    yield lambda: [Filter.from_json(one) for one in catalogue.choices.all("filter").values()]
    yield lambda: catalogue.own_terms.vocabulary(_vocabulary(load_default))
    yield catalogue.own_terms.never
    yield lambda: catalogue.lines.automatic()
    yield lambda: catalogue.lines.applications("objectTypes")
    yield lambda: catalogue.lines.outlook("materials").at(0.5)
    yield lambda: catalogue.lines.record("materials", "Anna")
    yield lambda: catalogue.sheet.candidates("materials", TERM)
    yield lambda: catalogue.sheet.verdicts("materials", TERM)
    yield catalogue.sheet.known
    yield lambda: catalogue.statistics.read({"materials": 0.5}, vocabulary=_vocabulary(load_default))
    yield catalogue.statistics.people
    yield lambda: catalogue.statistics.log_after(0)
    yield lambda: catalogue.likeness.unseen("space")
    yield lambda: catalogue.objects.numbers_by_exhibit()


def _export(catalogue: Any, path: Path) -> None:
    from assistant.exchange.csv_files import write_csv
    from assistant.vocabulary import load_default

    for shape in ("long", "wide", "eufcc"):
        write_csv(
            catalogue,
            path.with_suffix(f".{shape}.csv"),
            vocabulary=_vocabulary(load_default),
            what="all",
            shape=shape,
        )


def _changes(catalogue: Any, path: Path) -> Iterator[Callable[[], object]]:
    """What a person does: decides, joins, splits, takes back all steps there are, and does them again."""
    from assistant.catalogue import Change, Verdict

    bronze = [Change("materials", TERM, Verdict.ACCEPTED, "bronze")]
    yield lambda: catalogue.add_files([path])
    ids: list[int] = []
    yield lambda: ids.extend(catalogue.picture_ids())
    for picture in ids[:3]:
        yield lambda picture=picture: catalogue.decide(
            catalogue.picture(picture).object_id, bronze, name="Accept", picture_id=picture
        )
        yield lambda picture=picture: catalogue.identify(picture, "0" * 64, width=1, height=1, format="JPEG")
        yield lambda picture=picture: catalogue.likeness.nearest(picture)
    yield lambda: catalogue.own_terms.suggest_never("materials", TERM, True, name="Never")
    yield lambda: catalogue.lines.apply(ids, {"materials": 0.1}, name="Apply")
    if len(ids) > 2:
        yield lambda: catalogue.objects.join(ids[:2])
    for _ in range(20):
        yield catalogue.undo
    for _ in range(20):
        yield catalogue.redo
    yield lambda: catalogue.set_place({"picture": 1})
    yield lambda: catalogue.forget_pictures(ids)


_known: list[Any] = []


def _vocabulary(load: Callable[[], Any]) -> Any:
    if not _known:
        _known.append(load())
    return _known[0]
