"""Every picture scored once, and what is kept of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest

from assistant.datasets.records import Records, read_records
from assistant.evaluation.collected import FUSED, EvaluationError, collect
from assistant.vocabulary import Vocabulary
from tests.evaluation.conftest import Told, flat_picture


class Named:
    """A baseline of any name that knows one facet."""

    def __init__(self, name: str, terms: int) -> None:
        self.name = name
        self._terms = terms

    def scores(self, pixels: Sequence[np.ndarray]) -> dict[str, np.ndarray]:
        return {"materials": np.full((len(pixels), self._terms), 0.25, np.float32)}


def test_each_system_has_an_array_per_facet(
    perfect: Told, records: Records, small_vocabulary: Vocabulary
) -> None:
    found = collect(perfect, records, small_vocabulary, baselines=[Named("quarter", 4)], batch=2)
    assert list(found.systems) == [FUSED, "blind", "partial", "quarter"]
    assert (found.members, found.baselines) == (("blind", "partial"), ("quarter",))
    for facet, scores in found.systems[FUSED].items():
        assert scores.shape == (3, len(small_vocabulary[facet].terms))
        assert scores.dtype == np.float32
    assert set(found.systems["quarter"]) == {"materials"}
    assert np.isnan(found.systems["partial"]["objectTypes"][:, 1:]).all()


def test_rows_stay_with_their_pictures_where_some_cannot_be_read(
    perfect: Told, records: Records, small_vocabulary: Vocabulary
) -> None:
    records[0].picture.write_bytes(b"")
    found = collect(perfect, records, small_vocabulary, batch=2)
    assert [record.id for record in found.records] == ["print", "cup"]
    facet = small_vocabulary["objectTypes"]
    best = found.systems[FUSED]["objectTypes"].argmax(axis=1)
    assert [facet.terms[row].label("ca") for row in best] == ["estampa", "contenidor"]
    (unread,) = found.failed
    assert (unread.row, unread.picture.name) == (2, "vase.png")


def test_a_member_and_a_baseline_of_one_name_stay_two(
    perfect: Told, records: Records, small_vocabulary: Vocabulary
) -> None:
    found = collect(perfect, records, small_vocabulary, baselines=[Named("blind", 4), Named(FUSED, 4)])
    assert list(found.systems) == [FUSED, "blind (member)", "partial", "blind (baseline)", "fused (baseline)"]
    assert (found.systems["blind (baseline)"]["materials"] == 0.25).all()


def test_nothing_is_read_where_no_tag_is_known(
    perfect: Told, write_eufcc: Callable[..., Path], tmp_path: Path, small_vocabulary: Vocabulary
) -> None:
    flat_picture(tmp_path / "a.png", 10)
    path = write_eufcc([{"id": "a", "picture": "a.png", "materials": "fusta"}])
    with pytest.raises(EvaluationError, match="no tag that the vocabulary knows"):
        collect(perfect, read_records(path, tmp_path, small_vocabulary), small_vocabulary)
    assert perfect.batches == []
