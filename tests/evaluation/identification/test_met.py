"""The Met protocol: the published figures from the published files, and none of the known mistakes."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.cli import main
from assistant.evaluation.identification import met
from assistant.evaluation.identification.errors import ProtocolError
from assistant.evaluation.identification.met_files import (
    GroundTruth,
    Pictures,
    read_descriptors,
    read_ground_truth,
)
from assistant.identify.decision import KS, TEMPERATURES
from tests.evaluation.identification import plain


def lists(database, val, test):
    def entries(classes):
        return Pictures(Path("list.json"), tuple(classes), tuple(f"{row}.jpg" for row in range(len(classes))))

    return GroundTruth(entries(database), entries(val), entries(test))


def around(seed: int, n: int, width: int = 4) -> np.ndarray:
    """Unit vectors of one quarter of the sphere, so that similarities are above 0 as the code assumes."""
    rows = np.abs(np.random.default_rng(seed).standard_normal((n, width))) + 0.01
    return (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)


def some_case(seed: int):
    rng = np.random.default_rng(seed)
    classes = [str(label) for label in rng.integers(0, 9, 25)]

    def asked(n):
        # Of an exhibit, of one that the database lacks, and of nothing.
        return [None if kind > 6 else "lacking" if kind == 6 else str(kind) for kind in rng.integers(0, 9, n)]

    val, test = ["0", *asked(14)], ["1", *asked(20)]
    vectors = {"database": around(seed, 25), "val": around(seed + 1, 15), "test": around(seed + 2, 21)}
    return vectors, lists(classes, val, test)


@settings(max_examples=40, deadline=None)
@given(seed=st.integers(0, 10_000), k=st.sampled_from(KS), temperature=st.sampled_from([0.1, 1.0, 5.0, 10.0]))
def test_the_figures_are_those_of_the_published_formulas(seed: int, k: int, temperature: float):
    """At temperatures where the formula, as it is written, still has digits to tell queries apart."""
    vectors, truth = some_case(seed)
    report = met.measure(vectors, truth, ks=[k], temperatures=[temperature])
    similarity = vectors["test"] @ vectors["database"].T
    order = np.argsort(-similarity, axis=1, kind="stable")
    near = np.take_along_axis(similarity, order, 1).astype(float)
    classes = np.array(truth.database.classes)[order]
    n_classes = len(set(truth.database.classes))
    expected = plain.met(near, classes, truth.test.classes, n_classes, k, temperature)
    assert (report.scores.gap, report.scores.gap_minus, report.scores.acc) == pytest.approx(
        expected, abs=1e-6
    )


@settings(max_examples=8, deadline=None)
@given(seed=st.integers(0, 10_000))
def test_the_whole_grid_is_that_of_one_search_per_cell(seed: int):
    """Defect 10: 108 fits and searches give the same table as one."""
    vectors, truth = some_case(seed)
    whole = met.measure(vectors, truth).grid
    assert whole.ks == tuple(dict.fromkeys(min(k, 25) for k in KS))
    for row, k in enumerate(whole.ks[::3]):
        for column, temperature in enumerate(TEMPERATURES[2:11:4]):
            cell = met.measure(vectors, truth, ks=[k], temperatures=[temperature]).grid
            there = whole.gap[row * 3, 2 + 4 * column]
            assert cell.gap[0, 0] == pytest.approx(there)


def test_defect_1_the_number_of_neighbours_is_swept_unless_it_is_given(met_release, tmp_path: Path):
    """The documented command of the reference tunes the temperature at k = 1 and never says so."""
    path, folder = met_release()
    target = tmp_path / "report.json"
    command = ["identification", "met", "--descriptors", str(path), "--ground-truth", str(folder)]
    assert main([*command, "--whiten", "0", "--json", str(target)]) == 0
    report = json.loads(target.read_text("utf-8"))
    assert report["grid"]["ks"] == list(KS)
    assert len(report["grid"]["gap"]) == len(KS)
    assert report["test"]["k"] in KS
    assert main([*command, "--whiten", "0", "--k", "3", "--json", str(target)]) == 0
    report = json.loads(target.read_text("utf-8"))
    assert report["grid"]["ks"] == [3]
    assert report["grid"]["temperatures"] == list(TEMPERATURES)


@settings(max_examples=20, deadline=None)
@given(seed=st.integers(0, 1000), shuffle=st.integers(0, 1000))
def test_defect_2_the_order_of_the_files_changes_nothing(seed: int, shuffle: int):
    """At temperature 500 every confidence rounds to 1 and the reference keeps the order of the list."""
    vectors, truth = some_case(seed)
    mixed = np.random.default_rng(shuffle).permutation(len(truth.test))
    other = lists(truth.database.classes, truth.val.classes, [truth.test.classes[place] for place in mixed])
    moved = {**vectors, "test": vectors["test"][mixed]}
    for temperature in (1.0, 500.0):
        first = met.measure(vectors, truth, ks=[1], temperatures=[temperature])
        second = met.measure(moved, other, ks=[1], temperatures=[temperature])
        assert first.scores.gap == pytest.approx(second.scores.gap)
        assert first.reference.gap == pytest.approx(second.reference.gap)


def test_defect_2_a_confidence_that_has_run_out_of_digits_is_reported():
    """Right answers with similarity .9 and distractors with .5 are all "1.0" to the formula as written."""
    basis = np.eye(3, dtype=np.float32)
    near = [[0.9, 0, 0.4359], [0, 0.95, 0.3122], [0.5, 0, 0.866], [0, 0.4, 0.9165]]
    vectors = {"database": basis[:2], "val": basis[:2], "test": np.array(near, np.float32)}
    truth = lists(["a", "b"], ["a", "b"], ["a", "b", None, None])
    report = met.measure(vectors, truth, ks=[1], temperatures=[500.0])
    assert report.reference.tie_rate == 1.0
    assert report.reference.gap == pytest.approx((1 / 3 + 2 / 4) / 2)
    assert report.scores.tie_rate == 0.0
    assert report.scores.gap == 1.0


def test_defect_3_no_temperature_overflows():
    vectors, truth = some_case(3)
    report = met.measure(vectors, truth, ks=[50], temperatures=[500.0, 5000.0])
    assert np.isfinite(report.grid.gap).all()
    assert np.isfinite([report.scores.gap, report.reference.gap]).all()


def test_defect_5_more_neighbours_than_pictures_are_all_pictures():
    """The reference pads with row -1, the last exhibit of the list."""
    vectors = {"database": around(1, 3), "val": around(2, 4), "test": around(3, 4)}
    truth = lists(["a", "b", "c"], ["a", None, "b", None], ["a", "b", None, None])
    assert met.measure(vectors, truth, ks=[50]).grid.ks == (3,)
    padded = met.measure(vectors, truth, ks=[50], temperatures=[5.0])
    exact = met.measure(vectors, truth, ks=[3], temperatures=[5.0])
    assert padded.scores == exact.scores


def test_defect_9_a_list_without_a_query_of_an_exhibit_is_said(met_release):
    _, folder = met_release()
    entries = json.loads((folder / "testset.json").read_text("utf-8"))
    for entry in entries:
        entry.pop("MET_id", None)
    (folder / "testset.json").write_text(json.dumps(entries), "utf-8")
    truth = read_ground_truth(folder)
    with pytest.raises(ProtocolError, match=r"testset\.json has no query of an exhibit"):
        met.measure(
            {"database": np.eye(3, dtype="f4"), "val": np.eye(3, dtype="f4"), "test": np.eye(3, dtype="f4")},
            truth,
        )


def test_defect_9_a_class_called_minus_one_is_an_exhibit(tmp_path: Path):
    for file, entries in {
        "MET_database.json": [{"id": -1, "path": "a"}, {"id": 7, "path": "b"}],
        "valset.json": [{"MET_id": -1, "path": "c"}, {"path": "d"}],
        "testset.json": [{"MET_id": -1, "path": "e"}, {"MET_id": "0007", "path": "f"}, {"path": "g"}],
    }.items():
        (tmp_path / file).write_text(json.dumps(entries), "utf-8")
    truth = read_ground_truth(tmp_path)
    assert truth.test.classes == ("-1", "7", None)
    basis = np.eye(2, dtype=np.float32)
    vectors = {"database": basis, "val": basis, "test": np.stack([basis[0], basis[1], basis[0] * 0.1])}
    report = met.measure(vectors, truth, ks=[1], temperatures=[10.0])
    assert report.counts["test_queries"] == 2
    assert report.scores.acc == 1.0
    assert report.scores.gap == 1.0


@pytest.mark.parametrize("broken", [{"MET_id": None}, {"MET_id": []}, {"MET_id": True}, {"MET_id": 1.5}, 3])
def test_defect_9_a_broken_label_is_an_error_and_no_distractor(met_release, broken):
    _, folder = met_release()
    entries = json.loads((folder / "valset.json").read_text("utf-8"))
    entries[4] = broken
    (folder / "valset.json").write_text(json.dumps(entries), "utf-8")
    with pytest.raises(ProtocolError, match=r"valset\.json, entry 5"):
        read_ground_truth(folder)


def test_a_query_of_an_exhibit_that_the_database_lacks_counts_and_cannot_be_right():
    basis = np.eye(2, dtype=np.float32)
    truth = lists(["a", "b"], ["a", None], ["a", "z", None])
    report = met.measure(
        {"database": basis, "val": basis, "test": around(0, 3, 2)}, truth, ks=[1], temperatures=[1.0]
    )
    assert report.counts["test_queries"] == 2
    assert report.counts["queries_of_unknown_exhibits"] == 1
    assert report.scores.acc <= 0.5


def test_the_table_of_distractors(met_release):
    """More distractors among the test queries never help, and none of them leaves GAP-."""
    path, folder = met_release()
    truth = read_ground_truth(folder)
    report = met.measure(read_descriptors(path, truth), truth)
    assert set(report.ood) == {(row, column) for row in met.VAL_SHARES for column in met.TEST_SHARES}
    for row in met.VAL_SHARES:
        along = [report.ood[row, column] for column in met.TEST_SHARES]
        assert along == sorted(along, reverse=True)
    assert report.ood[1.0, 1.0] == report.scores.gap
    assert report.ood[1.0, 0.0] == report.scores.gap_minus


def test_a_smaller_share_of_distractors_is_part_of_a_larger_one():
    truth = np.array([0, -1, -1, 2, -1, -1, -1, -1, -1, -1, -1])
    queries = met.Searched(np.arange(11.0)[:, None].astype("f4"), np.zeros((11, 1), int), truth, 3)
    small, large = (set(queries.with_distractors(share, 5).similarity[:, 0]) for share in (0.3, 0.7))
    assert small < large
    assert {0.0, 3.0} <= small
    assert len(small) == 2 + 3


@pytest.mark.parametrize("mini", [False, True])
def test_the_mini_set_has_a_list_of_its_own(met_release, mini: bool):
    _, folder = met_release(database="mini_MET_database.json" if mini else "MET_database.json")
    assert len(read_ground_truth(folder, mini=mini).database) == 79
    with pytest.raises(ProtocolError, match=r"MET_database\.json cannot be read"):
        read_ground_truth(folder, mini=not mini)


def test_descriptors_of_another_release_are_refused(met_release):
    path, folder = met_release()
    truth = read_ground_truth(folder)
    fewer = GroundTruth(truth.database.kept([True] * 78 + [False]), truth.val, truth.test)
    with pytest.raises(ProtocolError, match=r"79 train_descriptors.*lists 78"):
        read_descriptors(path, fewer)


def test_the_command_prints_the_tables_and_reads_the_pickle_with_whitening(met_release, capsys):
    path, folder = met_release()
    command = ["identification", "met", "--descriptors", str(path), "--ground-truth", str(folder)]
    assert main([*command, "--whiten", "8"]) == 0
    shown = capsys.readouterr().out
    assert "40 exhibits in 79 pictures, 8 dimensions" in shown
    assert "20 queries, 60 distractors" in shown
    assert "GAP on validation" in shown
    assert "100% of validation" in shown


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "Give --descriptors FILE, or --images DIR"),
        (["--descriptors", "none.pkl"], "none.pkl cannot be read"),
        (["--descriptors", "none.pkl", "--images", "x"], "one of the two"),
        (["--descriptors", "none.pkl", "--json", "no/such/folder.json"], "cannot be written"),
    ],
)
def test_bad_arguments_are_one_sentence(met_release, capsys, arguments, said):
    _, folder = met_release()
    assert main(["identification", "met", "--ground-truth", str(folder), *arguments]) == 2
    error = capsys.readouterr().err
    assert said in error
    assert "Traceback" not in error
