"""A small catalogue with something of everything in it, made through the product's own door."""

from __future__ import annotations

import sqlite3
import tempfile
from pathlib import Path

TERM = "http://vocab.getty.edu/aat/300010957"


def catalogues() -> dict[str, bytes]:
    """Return a full catalogue, an empty one, and one of the first version."""
    from assistant.catalogue import Catalogue
    from assistant.catalogue.migrations import APPLICATION_ID, VERSIONS

    with tempfile.TemporaryDirectory() as folder:
        full, empty, old = (Path(folder) / f"{name}.sqlite" for name in ("full", "empty", "old"))
        with Catalogue.open(full, person="Anna") as catalogue:
            _fill(catalogue, Path(folder))
        Catalogue.open(empty, person="Anna").close()
        connection = sqlite3.connect(old)
        for statement in VERSIONS[0]:
            connection.execute(statement)
        connection.execute("INSERT INTO objects (id, number) VALUES (1, 'o1')")
        connection.execute("INSERT INTO pictures (object_id, path) VALUES (1, '/pictures/a.jpg')")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("PRAGMA user_version = 1")
        connection.commit()
        connection.close()
        found = {path.name: path.read_bytes() for path in (full, empty, old)}
    # The full one more often: there is more in it to damage.
    return found | {f"full{n}.sqlite": found["full.sqlite"] for n in range(6)}


def _fill(catalogue, folder: Path) -> None:
    """Pictures read and decided about, joined and forgotten, own terms, filters, a line, exhibits, undo."""
    import numpy as np

    from assistant.catalogue import Change, Suggestion, Verdict
    from assistant.catalogue.values import Seen
    from assistant.vocabulary.extension import Addition

    paths = [folder / f"{n}.jpg" for n in range(8)]
    for path in paths:
        path.write_bytes(path.name.encode())
    catalogue.add_files(paths)
    ids = catalogue.picture_ids()
    run = catalogue.start_run(pack="starter", version="1", fingerprint="f1", vocabulary="v1")
    for n, picture in enumerate(ids[:6]):
        catalogue.identify(picture, sha256=f"{n:064x}", width=64, height=48, format="JPEG")
        terms = [
            Suggestion("materials", TERM, 0.9, 1, {"clip": 0.9}),
            Suggestion("materials", "u:2", 0.4, 2, {}),
        ]
        types = [Suggestion("objectTypes", "u:3", 0.7, 1, {"clip": 0.6})]
        catalogue.record_suggestions(run, picture, {"materials": terms, "objectTypes": types})
        catalogue.likeness.keep(picture, Seen("space", np.ones(8, np.float32) / np.sqrt(8)))
    catalogue.finish_run(run)
    catalogue.mark_problem(ids[6], "It cannot be read.")
    objects = [catalogue.picture(picture).object_id for picture in ids]
    for n, verdict in enumerate((Verdict.ACCEPTED, Verdict.REJECTED, Verdict.ADDED)):
        change = Change("materials", TERM if n else "u:2", verdict, "bronze")
        catalogue.decide(objects[n], [change], name="Accept bronze", picture_id=ids[n])
    addition = Addition("materials", "own:1", {"en": "our bronze"}, broader=(TERM,))
    catalogue.own_terms.add(addition, name="Add our bronze")
    catalogue.own_terms.call("materials", TERM, {"en": "Bronze!"}, name="Call it")
    catalogue.own_terms.suggest_never("materials", "u:2", True, name="Never")
    catalogue.choices.set("filter", "mine", {"filter": {}, "order": "as_added"}, name="Save")
    catalogue.choices.set("automatic", "materials", 0.8, name="By itself")
    catalogue.lines.apply(ids[2:4], {"objectTypes": 0.5}, name="Apply the line")
    catalogue.link_exhibit(ids[0], "A 1", confidence=0.9, index_name="i", index_fingerprint="f")
    catalogue.refuse_exhibit(ids[1], "A 2")
    catalogue.objects.join(ids[:2])
    catalogue.set_done(objects[3], True)
    catalogue.forget_pictures([ids[5]])
    catalogue.set_place({"picture": ids[2], "facet": "materials"})
    catalogue.decide(objects[4], [Change("materials", TERM, Verdict.ACCEPTED, "bronze")], name="Once more")
    catalogue.undo()
