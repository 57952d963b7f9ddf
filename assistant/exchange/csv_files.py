"""CSV files: one row per tag (long), per object (wide), or per picture in EUFCC-340K form (eufcc)."""

from __future__ import annotations

import csv
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.catalogue import Catalogue
from assistant.exchange.errors import ExportError
from assistant.exchange.guard import guarded
from assistant.exchange.records import What, records
from assistant.exchange.shapes import SHAPES, Row
from assistant.exchange.wording import Wording
from assistant.exchange.writing import replacing

if TYPE_CHECKING:
    from assistant.vocabulary import Vocabulary


def write_csv(
    catalogue: Catalogue,
    to: Path,
    *,
    vocabulary: Vocabulary,
    shape: str = "long",
    what: str = "accepted",
    language: str = "en",
    bom: bool = False,
    picture_ids: Sequence[int] | None = None,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> int:
    """Write the catalogue (or only these pictures and their objects) to ``to``; return the number of rows.

    ``shape``:

    - ``long``: a row per tag; an undecided suggestion has a row for each picture it was made for, a
      decided term one row for its object. ``picture`` is the full path of the evidence, ``path`` the labels
      from the top term down joined by " > ", ``score`` and ``rank`` those of the latest run.
    - ``wide``: a row per object, also of one without tags. Labels and URIs of a facet in two columns,
      joined by " | " in the same order; suggested and rejected terms in columns of their own. ``exhibits``
      are those a person said its pictures show.
    - ``eufcc``: a row per picture in the columns of the EUFCC-340K files, paths in their Catalan form
      whatever ``language`` says; a path stands for all its levels. Rejected terms have no place in it.

    ``what``: ``accepted`` (accepted and added), ``suggested`` (nobody decided yet) or ``all``. RFC 4180:
    CRLF, quotes where needed, UTF-8, with ``bom`` for Excel. In ``long`` and ``wide`` cells that a
    spreadsheet would run as a formula get a leading apostrophe; ``eufcc`` is written verbatim.

    The file is replaced whole or not at all. ``progress(done, total)`` counts objects. Raises
    ``ExportError``, also for a target that is the catalogue or one of its pictures.
    """
    chosen = SHAPES.get(shape)
    if chosen is None or what not in set(What):
        raise ExportError(
            f"There is no CSV “{shape}” of “{what}” terms. The shapes are {', '.join(SHAPES)}; "
            f"the terms {', '.join(What)}."
        )
    _spare_what_is_precious(catalogue, to)
    facets = [*vocabulary.facets, *(facet for facet in catalogue.facets() if facet not in vocabulary.facets)]
    words = Wording(vocabulary, language)
    kind = What(what)
    count = 0
    # Inside of reading: what a damaged catalogue holds is told as such.
    with replacing(to, encoding="utf-8-sig" if bom else "utf-8") as stream, catalogue.reading():
        writer = csv.writer(stream, lineterminator="\r\n")
        writer.writerow(chosen.header(facets, kind))
        # Closed at once, so that no reading transaction stays open behind an error that is being shown.
        with closing(records(catalogue, kind, facets, picture_ids, progress, cancelled)) as objects:
            for record in objects:
                for row in chosen.rows(record, facets, kind, words):
                    writer.writerow(_safe(row) if chosen.guard else row)
                    count += 1
    return count


def _safe(row: Row) -> Row:
    return [guarded(cell) if isinstance(cell, str) else cell for cell in row]


def _spare_what_is_precious(catalogue: Catalogue, to: Path) -> None:
    if not to.exists():
        return
    if to.samefile(catalogue.path):
        raise ExportError(f"{to} is the catalogue itself. Choose another name.")
    if catalogue.picture_at(to) is not None:
        raise ExportError(f"{to} is one of the catalogue's pictures. Choose another name.")
