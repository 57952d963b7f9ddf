"""What sets with a stated coverage are worth on a test file."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from assistant.datasets.records import Records, read_records
from assistant.evaluation.sets import first_pictures, measure, measure_facet, table, wilson
from assistant.tagging.sets import FittedSets
from assistant.vocabulary import Vocabulary

PATHS = ("contenidor", "contenidor | atuell | gerro", "contenidor | atuell | tassa", "estampa")


@pytest.fixture
def collection(write_eufcc: Callable[..., Path], small_vocabulary: Vocabulary) -> Records:
    """400 objects with one object type each; every second one with a material."""
    rows = [
        {
            "id": str(number),
            "object": str(number),
            "source": "X",
            "objectTypes": PATHS[number % 4],
            "materials": "metall | plata" if number % 2 else "",
        }
        for number in range(400)
    ]
    return read_records(write_eufcc(rows), Path(), small_vocabulary, need_pictures=False)


def noisy(records: Records, vocabulary: Vocabulary, seed: int, noise: float) -> dict[str, np.ndarray]:
    """Float32 (n_records, n_terms) per facet: the tags, blurred."""
    chance = np.random.default_rng(seed)
    return {
        key: np.clip(
            0.6 * records.nodes(key) + chance.random((len(records), len(facet))) * noise, 0, 1
        ).astype(np.float32)
        for key, facet in vocabulary.facets.items()
    }


def test_figures_counted_by_hand(small_vocabulary: Vocabulary):
    facet = small_vocabulary["objectTypes"]
    vessel, pot, vase, cup, print_ = (
        facet.row_of_label(name) for name in ("contenidor", "atuell", "gerro", "tassa", "estampa")
    )
    scores, nodes = np.zeros((3, 5), np.float32), np.zeros((3, 5), np.uint8)
    scores[0, [vessel, pot, vase]] = 0.9  # sure, right: {gerro}
    nodes[0, [vessel, pot, vase]] = 1
    scores[1, [vessel, pot]], scores[1, [vase, cup]] = 0.9, 0.1  # unsure: {atuell}, the truth is below it
    nodes[1, [vessel, pot, cup]] = 1
    scores[2, print_] = 0.9  # wrong: {estampa}; half of the tags
    nodes[2, [print_, vessel]] = 1
    fitted = FittedSets(0.1, 0.5, 20)
    found = measure_facet(scores, nodes, np.ones(3, bool), facet, fitted)
    assert found["n"] == 3
    assert found["coverage"] == pytest.approx(2 / 3)
    assert found["coverage_of_one"] == 1.0
    assert found["exact"] == pytest.approx(2 / 3)
    assert found["size"] == 1.0
    assert found["depth"] == pytest.approx((2 + 1 + 0) / 3)
    assert found["depth_of_tags"] == pytest.approx((2 + 2 + 0) / 3)
    assert found["terms_under"] == pytest.approx((1 + 3 + 1) / 3)


def test_a_facet_without_annotated_pictures_has_no_figures(small_vocabulary: Vocabulary):
    facet = small_vocabulary["subjects"]
    empty = np.zeros((2, 1))
    found = measure_facet(empty, empty.astype(np.uint8), np.zeros(2, bool), facet, FittedSets(0.1, 0, 0))
    assert found == {"n": 0}


def test_on_the_same_collection_the_coverage_is_about_the_stated_one(
    collection: Records, small_vocabulary: Vocabulary
):
    report = measure(noisy(collection, small_vocabulary, 0, 1.0), collection, small_vocabulary, splits=50)
    found = report["facets"]["objectTypes"]
    assert found["fitted_on"] + found["test"]["n"] == 400
    assert found["over_splits"]["mean"] >= 0.89
    low, high = found["test"]["interval"]
    assert low < found["test"]["coverage"] < high
    assert report["facets"]["subjects"]["test"] == {"n": 0}


def test_another_collection_is_reported_as_it_is(collection: Records, small_vocabulary: Vocabulary):
    fused = noisy(collection, small_vocabulary, 0, 0.4)
    nonsense = {key: np.roll(scores, 1, axis=0) for key, scores in fused.items()}  # always the wrong term
    report = measure(fused, collection, small_vocabulary, shifted=(nonsense, collection), splits=5)
    assert report["facets"]["objectTypes"]["shifted"]["coverage"] < 0.9
    printed = table(report, small_vocabulary)
    assert "another collection" in printed
    assert "Nothing is promised" in printed
    json.dumps(report, allow_nan=False)


def test_an_object_counts_once(write_eufcc: Callable[..., Path], small_vocabulary: Vocabulary):
    rows = [{"id": str(n), "object": str(n // 2), "source": "X", "objectTypes": "estampa"} for n in range(6)]
    records = read_records(write_eufcc(rows), Path(), small_vocabulary, need_pictures=False)
    assert first_pictures(records, range(6)) == [0, 2, 4]
    assert first_pictures(records, [5, 4, 1]) == [5, 1]


def test_wilson_interval_of_a_known_share():
    # Newcombe, Statistics in Medicine 17 (1998), table I: 81 of 263.
    assert wilson(81, 263) == pytest.approx([0.2553, 0.3662], abs=1e-4)
    assert wilson(0, 20)[0] == 0
    assert wilson(20, 20)[1] == 1
