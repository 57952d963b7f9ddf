"""All that is measured beyond the four metrics, in one object."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.datasets.records import Records
from assistant.evaluation import analyse, analysis, collect, figures, measure
from assistant.evaluation.bootstrap import clusters
from assistant.evaluation.collected import FUSED, Collected
from assistant.vocabulary import Vocabulary
from tests.evaluation.conftest import Told


@pytest.fixture
def scored(perfect: Told, records: Records, small_vocabulary: Vocabulary) -> Collected:
    perfect.says = {**perfect.says, "print": {"objectTypes": {"contenidor": 0.9, "estampa": 0.5}}}
    return collect(perfect, records, small_vocabulary)


def analysed(scored: Collected, vocabulary: Vocabulary, **options: Any) -> dict[str, Any]:
    return analyse(scored, vocabulary, measure(scored, vocabulary), **options)


def test_it_is_json_as_it_is(scored: Collected, records: Records, small_vocabulary: Vocabulary) -> None:
    found = analysed(scored, small_vocabulary, training=records, resamples=20, effort=True)
    assert json.loads(json.dumps(found, allow_nan=False)) == found
    assert found["objects"] == 3


def test_the_values_of_the_intervals_are_the_figures(scored: Collected, small_vocabulary: Vocabulary) -> None:
    found = analysed(scored, small_vocabulary, resamples=50)
    report = figures(scored, small_vocabulary, measure(scored, small_vocabulary))
    for name, item in ((FUSED, report), *report["members"].items()):
        intervals = found["intervals"][name]
        for metric in ("r_precision", "acc@1", "acc@10", "avg_rank"):
            assert intervals["mean"][metric]["value"] == pytest.approx(item["mean"][metric])
            for facet in ("objectTypes", "materials"):
                assert intervals[facet][metric]["value"] == pytest.approx(item["facets"][facet][metric])
    low, high = found["intervals"][FUSED]["objectTypes"]["r_precision"]["interval"]
    assert low <= 2 / 3 <= high
    assert high == 1


def test_the_hierarchical_f_of_the_intervals_is_that_of_the_table(
    scored: Collected, small_vocabulary: Vocabulary
) -> None:
    found = analysed(scored, small_vocabulary, resamples=5)
    for system, facets in found["hierarchical"].items():
        for facet, sets in facets.items():
            assert found["intervals"][system][facet]["h_f"]["value"] == pytest.approx(sets["top_r"]["f"])


def test_better_means_a_lower_average_rank(scored: Collected, small_vocabulary: Vocabulary) -> None:
    apart = analysed(scored, small_vocabulary, resamples=200)["differences"]["blind"]["mean"]
    assert apart["r_precision"]["value"] > 0
    assert apart["avg_rank"]["value"] < 0
    assert apart["r_precision"]["better"] > 0.9
    assert apart["avg_rank"]["better"] > 0.9


def test_facets_that_nobody_annotated_are_left_out(scored: Collected, small_vocabulary: Vocabulary) -> None:
    found = analysed(scored, small_vocabulary, resamples=5)
    for part in ("hierarchical", "calibration", "depth"):
        assert set(found[part][FUSED]) == {"objectTypes", "materials"}
    assert found["frequency"] is None
    assert found["effort"] is None


def test_a_baseline_that_lacks_a_facet_has_no_mean_to_compare(
    perfect: Told, records: Records, small_vocabulary: Vocabulary
) -> None:
    class Partly:
        name = "partly"

        def scores(self, pixels: list[np.ndarray]) -> dict[str, np.ndarray]:
            return {"materials": np.zeros((len(pixels), 4), np.float32)}

    scored = collect(perfect, records, small_vocabulary, baselines=[Partly()])
    found = analysed(scored, small_vocabulary, resamples=5)
    assert set(found["differences"]["partly"]) == {"materials"}
    assert set(found["differences"]["blind"]) == {"objectTypes", "materials", "mean"}


def test_errors_are_named_by_term(scored: Collected, small_vocabulary: Vocabulary) -> None:
    found = analysed(scored, small_vocabulary, resamples=5)
    facet = small_vocabulary["objectTypes"]
    (wrong,) = found["worst"]["objectTypes"]["false_positives"]
    assert wrong["path"] == facet.path_label(facet.row_of_path("contenidor"))
    assert found["marks"]["objectTypes"]["right"] == pytest.approx(6 / 7)


def test_the_effort_of_a_large_file_is_that_of_some_whole_objects(
    scored: Collected, small_vocabulary: Vocabulary, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = analysed(scored, small_vocabulary, resamples=5, effort=True)["effort"]
    monkeypatch.setattr(analysis, "EFFORT_PICTURES", 2)
    part = analysed(scored, small_vocabulary, resamples=5, effort=True)["effort"]
    assert (whole["pictures"], part["pictures"], part["objects"]) == (3, 2, 2)


@given(st.lists(st.integers(0, 6), min_size=1, max_size=30), st.integers(1, 30), st.integers(0, 99))
def test_objects_are_never_split(objects: list[int], pictures: int, seed: int) -> None:
    keys = clusters(objects)
    chosen = analysis._whole_objects(keys, pictures, seed).tolist()
    assert {index for index, key in enumerate(keys) if key in keys[chosen]} == set(chosen)
    assert min(pictures, len(keys)) <= len(chosen)
    assert len(chosen) < pictures + np.bincount(keys).max()
