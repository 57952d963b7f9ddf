"""The terms that go wrong most, with what stood there instead."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from assistant.datasets import read_records
from assistant.evaluation.predicted import top
from assistant.evaluation.worst import worst_terms
from assistant.vocabulary import Vocabulary


def test_the_worst_terms_come_first_with_their_surest_errors(
    write_eufcc: Callable[..., Path], tmp_path: Path, small_vocabulary: Vocabulary
) -> None:
    rows = [{"id": name, "materials": "paper"} for name in "abc"] + [{"id": "d", "materials": "metall"}]
    records = read_records(write_eufcc(rows), tmp_path, small_vocabulary, need_pictures=False)
    facet = small_vocabulary["materials"]
    paper, metal = facet.row_of_path("paper"), facet.row_of_path("metall")
    scores = np.zeros((4, len(facet.terms)), np.float32)
    scores[:, metal] = [0.6, 0.9, 0.2, 0.8]
    scores[:, paper] = [0.1, 0.1, 0.7, 0.1]
    tags = records.nodes("materials").astype(bool)
    found = worst_terms(scores, top(scores, 1, np.arange(4)), tags, records, facet)

    (wrong,) = found["false_positives"]
    assert wrong["path"] == facet.path_label(metal)
    assert (wrong["found"], wrong["wrong"], wrong["missed"]) == (1, 2, 0)
    assert (wrong["precision"], wrong["recall"]) == (pytest.approx(1 / 3), 1)
    assert wrong["instead"] == facet.path_label(paper)
    assert [(example["id"], example["row"]) for example in wrong["examples"]] == [("b", 3), ("a", 2)]
    assert wrong["examples"][0]["score"] == pytest.approx(0.9)

    (missed,) = found["false_negatives"]
    assert missed["path"] == facet.path_label(paper)
    assert (missed["recall"], missed["instead"]) == (pytest.approx(1 / 3), facet.path_label(metal))


def test_a_missed_term_that_is_not_known_has_no_score(
    write_eufcc: Callable[..., Path], tmp_path: Path, small_vocabulary: Vocabulary
) -> None:
    path = write_eufcc([{"id": "a", "materials": "paper"}])
    records = read_records(path, tmp_path, small_vocabulary, need_pictures=False)
    scores = np.full((1, 4), np.nan, np.float32)
    tags = records.nodes("materials").astype(bool)
    found = worst_terms(scores, np.zeros((1, 4), bool), tags, records, small_vocabulary["materials"])
    (missed,) = found["false_negatives"]
    assert (missed["examples"][0]["score"], missed["precision"], missed["instead"]) == (None, None, None)
    assert found["false_positives"] == []
