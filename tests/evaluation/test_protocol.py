"""One pass over annotated pictures: what the report holds and what is left out of it."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest

from assistant.datasets.records import Records, read_records
from assistant.evaluation import evaluate
from assistant.evaluation.protocol import EvaluationError, unknown_tags
from assistant.vocabulary import Vocabulary
from tests.evaluation.conftest import Told, flat_picture

KEYS = {"n", "r_precision", "acc@1", "acc@10", "avg_rank"}


def test_the_report_has_the_agreed_form(
    perfect: Told, records: Records, small_vocabulary: Vocabulary
) -> None:
    report = evaluate(perfect, records, small_vocabulary)
    assert set(report["facets"]) == {"objectTypes", "materials", "classifications", "subjects"}
    assert all(set(found) == KEYS for found in (*report["facets"].values(), report["mean"]))
    assert json.loads(json.dumps(report, allow_nan=False)) == report


def test_a_perfect_ensemble_is_perfect_where_there_are_tags(
    perfect: Told, records: Records, small_vocabulary: Vocabulary
) -> None:
    report = evaluate(perfect, records, small_vocabulary)
    # Mean rank of three, one and three tags in the first places: 2, 1 and 2.
    wanted = {"n": 3, "r_precision": 1.0, "acc@1": 1.0, "acc@10": 1.0, "avg_rank": pytest.approx(5 / 3)}
    assert report["facets"]["objectTypes"] == wanted
    assert report["facets"]["materials"]["n"] == 2
    assert report["facets"]["subjects"] == {
        "n": 0, "r_precision": None, "acc@1": None, "acc@10": None, "avg_rank": None,
    }  # fmt: skip
    assert report["mean"]["r_precision"] == 1.0
    assert report["mean"]["avg_rank"] == pytest.approx((5 / 3 + (1.5 + 1) / 2) / 2)
    assert report["pictures"] == 3


def test_a_wrong_suggestion_costs_what_it_should(
    perfect: Told, records: Records, small_vocabulary: Vocabulary
) -> None:
    perfect.says = {**perfect.says, "print": {"objectTypes": {"contenidor": 0.9, "estampa": 0.5}}}
    found = evaluate(perfect, records, small_vocabulary)["facets"]["objectTypes"]
    assert found["r_precision"] == found["acc@1"] == pytest.approx(2 / 3)
    assert found["acc@10"] == 1.0


def test_each_member_is_evaluated_alone(
    perfect: Told, records: Records, small_vocabulary: Vocabulary
) -> None:
    members = evaluate(perfect, records, small_vocabulary)["members"]
    assert list(members) == ["blind", "partial"]
    assert members["blind"]["facets"]["objectTypes"]["n"] == 3
    # All scores equal: the two top terms come first, then by depth.
    facet = small_vocabulary["objectTypes"]
    depths = sorted((facet.depth[term.row], term.row) for term in facet.terms)
    places = {row: place for place, (_, row) in enumerate(depths, start=1)}
    means = [np.mean([places[row] for row in record.tags["objectTypes"].nodes]) for record in records]
    assert members["blind"]["facets"]["objectTypes"]["avg_rank"] == pytest.approx(np.mean(means))


class Constant:
    """A baseline that knows one facet."""

    name = "constant"

    def __init__(self, scores: Sequence[float]) -> None:
        self._scores = np.array(scores, np.float32)

    def scores(self, pixels: Sequence[np.ndarray]) -> dict[str, np.ndarray]:
        return {"materials": np.tile(self._scores, (len(pixels), 1))}


def test_baselines_stand_beside_the_ensemble(
    perfect: Told, records: Records, small_vocabulary: Vocabulary
) -> None:
    facet = small_vocabulary["materials"]
    scores = [1.0 if term.label("ca") == "paper" else 0.0 for term in facet.terms]
    report = evaluate(perfect, records, small_vocabulary, baselines=[Constant(scores)])
    found = report["baselines"]["constant"]
    assert found["facets"]["materials"]["acc@1"] == 0.5
    assert found["facets"]["objectTypes"]["n"] == 0
    assert report["mean"]["acc@1"] == 1.0


def test_the_size_of_the_batches_changes_nothing(
    perfect: Told, records: Records, small_vocabulary: Vocabulary
) -> None:
    seen: list[tuple[int, int]] = []
    whole = evaluate(perfect, records, small_vocabulary)
    perfect.batches.clear()
    parts = evaluate(
        perfect, records, small_vocabulary, batch=2, progress=lambda done, total: seen.append((done, total))
    )
    assert perfect.batches == [2, 1]
    assert seen[-1] == (3, 3)
    assert (parts["facets"], parts["members"]) == (whole["facets"], whole["members"])


def test_unreadable_pictures_are_named_and_left_out(
    perfect: Told, records: Records, small_vocabulary: Vocabulary
) -> None:
    records[1].picture.write_bytes(b"no picture")
    report = evaluate(perfect, records, small_vocabulary)
    (failure,) = report["failed"]
    assert (failure["row"], Path(failure["picture"]).name) == (3, "print.png")
    assert failure["reason"]
    assert report["pictures"] == 2
    assert report["facets"]["objectTypes"]["n"] == 2
    assert report["facets"]["objectTypes"]["r_precision"] == 1.0


def test_unknown_tags_are_ignored_and_counted(
    perfect: Told, records: Records, small_vocabulary: Vocabulary
) -> None:
    report = evaluate(perfect, records, small_vocabulary)
    assert report["unknown_tags"] == {"objectTypes": 0, "materials": 1, "classifications": 0, "subjects": 0}
    assert unknown_tags(records, small_vocabulary) == report["unknown_tags"]


def test_nothing_readable_is_an_error(perfect: Told, records: Records, small_vocabulary: Vocabulary) -> None:
    for record in records:
        record.picture.write_bytes(b"")
    with pytest.raises(EvaluationError, match=r"None of the 3 pictures .*vase\.png"):
        evaluate(perfect, records, small_vocabulary)


def test_no_known_tag_is_an_error(
    perfect: Told, write_eufcc: Callable[..., Path], tmp_path: Path, small_vocabulary: Vocabulary
) -> None:
    flat_picture(tmp_path / "a.png", 10)
    path = write_eufcc([{"id": "a", "picture": "a.png", "materials": "fusta"}])
    with pytest.raises(EvaluationError, match="no tag that the vocabulary knows"):
        evaluate(perfect, read_records(path, tmp_path, small_vocabulary), small_vocabulary)
