"""What is exported in EUFCC-340K form is read back as the same terms."""

from __future__ import annotations

import csv
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.catalogue import Catalogue, Change, Verdict
from assistant.exchange import write_csv
from assistant.exchange.shapes import EUFCC_COLUMNS
from assistant.vocabulary import FACETS, load_default, parse_cell, tags_of_cell

VOCABULARY = load_default()
TAGS = st.fixed_dictionaries(
    {
        facet: st.sets(st.integers(min_value=0, max_value=len(VOCABULARY[facet].terms) - 1), max_size=6)
        for facet in FACETS
    }
)


@given(st.lists(TAGS, min_size=1, max_size=3))
@settings(max_examples=40, deadline=None)
def test_the_vocabulary_reads_back_the_same_terms(objects: list[dict[str, set[int]]]) -> None:
    with TemporaryDirectory() as folder:
        to = Path(folder) / "out.csv"
        with Catalogue.open(Path(folder) / "c.sqlite") as catalogue:
            ids = catalogue.add_files([f"/photos/{number}.jpg" for number in range(len(objects))]).new
            for picture_id, tags in zip(ids, objects, strict=True):
                changes = [
                    Change(facet, VOCABULARY[facet].terms[row].uri, Verdict.ACCEPTED, "")
                    for facet, rows in tags.items()
                    for row in rows
                ]
                catalogue.decide(catalogue.picture(picture_id).object_id, changes, name="x")
            write_csv(catalogue, to, vocabulary=VOCABULARY, shape="eufcc")
        with to.open(encoding="utf-8", newline="") as stream:
            reader = csv.DictReader(stream)
            read = list(reader)

    assert reader.fieldnames is not None
    assert tuple(reader.fieldnames) == EUFCC_COLUMNS
    for row, tags in zip(read, objects, strict=True):
        for facet, rows in tags.items():
            cell = row[f"{facet}.hierarchy"]
            found = tags_of_cell(VOCABULARY[facet], cell)
            assert (found.unknown, found.moved) == ((), ())
            # Every node of a path counts as a tag (EUFCC-340K paper, section 5.1).
            assert _nodes(facet, parse_cell(cell)) == _nodes(
                facet, [VOCABULARY[facet].terms[row].paths[0] for row in rows]
            )
            assert set(found.rows) <= rows


def _nodes(facet: str, paths: list[str]) -> set[int]:
    return {row for path in paths for row in VOCABULARY[facet].nodes_of_path(path)}
