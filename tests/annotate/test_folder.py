from __future__ import annotations

import shutil
import sqlite3
import threading
from pathlib import Path

import pytest

from assistant.annotate import Progress, annotate
from assistant.catalogue import Catalogue, CatalogueError, Change, PictureState, Verdict
from assistant.vocabulary import FACETS, Vocabulary
from tests.annotate.conftest import FakeEnsemble, FakePack


def _ids(catalogue: Catalogue, folder: Path) -> list[int]:
    return catalogue.add_files(sorted(folder.iterdir())).new


def _tags(catalogue: Catalogue, picture_id: int) -> set[tuple[str, str]]:
    decided = catalogue.decisions(catalogue.picture(picture_id).object_id)
    return {(each.facet, each.verdict) for each in decided}


def test_all_pictures_get_suggestions_in_batches(
    catalogue: Catalogue, ensemble: FakeEnsemble, folder: Path
) -> None:
    ids = _ids(catalogue, folder)

    report = annotate(catalogue, ensemble, ids, batch=4)

    assert (report.done, report.skipped, report.failed, report.cancelled) == (6, 0, [], False)
    assert report.picture_ids == ids
    assert ensemble.seen == [4, 2]
    assert set(catalogue.states(ids).values()) == {PictureState.SUGGESTED}


def test_a_second_run_has_nothing_to_do_and_loads_no_model(
    catalogue: Catalogue, ensemble: FakeEnsemble, folder: Path
) -> None:
    ids = _ids(catalogue, folder)
    annotate(catalogue, ensemble, ids)

    report = annotate(catalogue, lambda: pytest.fail("loaded"), ids, pack=FakePack())

    assert (report.done, report.skipped) == (0, 6)
    assert report.picture_ids == ids


def test_another_pack_looks_at_everything_again(
    catalogue: Catalogue, ensemble: FakeEnsemble, folder: Path
) -> None:
    ids = _ids(catalogue, folder)
    annotate(catalogue, ensemble, ids)
    ensemble.pack = FakePack(fingerprint="c2" * 32)

    assert annotate(catalogue, ensemble, ids).done == 6


def test_a_model_can_be_loaded_when_it_is_needed(
    catalogue: Catalogue, ensemble: FakeEnsemble, folder: Path
) -> None:
    assert annotate(catalogue, lambda: ensemble, _ids(catalogue, folder)).done == 6


def test_failures_are_listed_and_marked_and_the_rest_is_done(
    catalogue: Catalogue, ensemble: FakeEnsemble, folder: Path
) -> None:
    (folder / "1.png").write_bytes(b"no picture")
    (folder / "4.png").unlink()
    (folder / "4.png").mkdir()
    ids = catalogue.add_files([folder / f"{number}.png" for number in range(6)]).new

    report = annotate(catalogue, ensemble, ids)

    assert report.done == 4
    assert [(each.picture_id, each.path.name) for each in report.failed] == [
        (ids[1], "1.png"),
        (ids[4], "4.png"),
    ]
    assert all(each.reason.endswith(".") for each in report.failed)
    assert catalogue.counts()[PictureState.PROBLEM] == 2


def test_equal_bytes_are_looked_at_once_and_suggested_for_both(
    catalogue: Catalogue, ensemble: FakeEnsemble, folder: Path
) -> None:
    shutil.copy(folder / "0.png", folder / "copy.png")
    ids = _ids(catalogue, folder)

    report = annotate(catalogue, ensemble, ids, batch=16)

    assert (report.done, report.skipped) == (6, 1)
    assert sum(ensemble.seen) == 6
    assert catalogue.suggestions(ids[0]) == catalogue.suggestions(ids[-1]) != {}


def test_a_model_that_fails_on_one_picture_does_the_others(
    catalogue: Catalogue, ensemble: FakeEnsemble, folder: Path
) -> None:
    ensemble.dislikes = 120  # 2.png
    ids = _ids(catalogue, folder)

    report = annotate(catalogue, ensemble, ids)

    assert report.done == 5
    assert [(each.picture_id, each.reason) for each in report.failed] == [
        (ids[2], "The model failed on it (out of colours).")
    ]
    assert catalogue.state(ids[2]) == PictureState.NEW  # the file is fine


def test_cancelling_keeps_what_was_done_and_the_next_run_goes_on(
    catalogue: Catalogue, ensemble: FakeEnsemble, folder: Path
) -> None:
    ids = _ids(catalogue, folder)

    first = annotate(
        catalogue, ensemble, ids, batch=2, accept_above=0.0, cancelled=lambda: sum(ensemble.seen) >= 4
    )
    second = annotate(catalogue, ensemble, ids, batch=2)

    assert (first.cancelled, first.done, first.accepted) == (True, 4, None)
    assert (second.cancelled, second.done, second.skipped) == (False, 2, 4)
    assert sum(ensemble.seen) == 6
    assert not any(thread.name.startswith("read ahead") for thread in threading.enumerate())


def test_cancelled_from_the_start_nothing_is_done(
    catalogue: Catalogue, ensemble: FakeEnsemble, folder: Path
) -> None:
    report = annotate(
        catalogue,
        lambda: pytest.fail("loaded"),
        _ids(catalogue, folder),
        pack=FakePack(),
        cancelled=lambda: True,
    )

    assert (report.done, report.skipped, report.cancelled) == (0, 0, True)


def test_progress_goes_up_to_the_end_and_names_the_file(
    catalogue: Catalogue, ensemble: FakeEnsemble, folder: Path
) -> None:
    (folder / "1.png").write_bytes(b"")
    told: list[Progress] = []

    annotate(catalogue, ensemble, _ids(catalogue, folder), batch=2, progress=told.append)

    done = [each.done for each in told]
    assert done == sorted(done) and done[0] == 0 and done[-1] == 6
    assert {each.total for each in told} == {6}
    assert [each.current.name for each in told if each.current] == [f"{number}.png" for number in range(6)]


def test_accepting_above_a_score_is_one_step_that_can_be_undone(
    catalogue: Catalogue, ensemble: FakeEnsemble, folder: Path
) -> None:
    ids = _ids(catalogue, folder)

    report = annotate(catalogue, ensemble, ids, accept_above=0.9)

    assert report.accepted is not None and catalogue.undo_name == report.accepted.name
    assert _tags(catalogue, ids[5]) == {(facet, Verdict.ACCEPTED) for facet in FACETS}  # 240 / 255
    assert _tags(catalogue, ids[4]) == set()  # 200 / 255
    catalogue.undo()
    assert _tags(catalogue, ids[5]) == set()


def test_a_threshold_for_one_facet_leaves_the_others_alone(
    catalogue: Catalogue, ensemble: FakeEnsemble, folder: Path
) -> None:
    ids = _ids(catalogue, folder)

    annotate(catalogue, ensemble, ids, accept_above={"materials": 0.5})

    assert _tags(catalogue, ids[5]) == {("materials", Verdict.ACCEPTED)}


def test_thresholds_apply_again_without_a_model_and_a_rejection_is_remembered(
    catalogue: Catalogue, ensemble: FakeEnsemble, folder: Path
) -> None:
    ids = _ids(catalogue, folder)
    annotate(catalogue, ensemble, ids)
    term = catalogue.suggestions(ids[5])["materials"][0]
    row = catalogue.picture(ids[5])
    catalogue.decide(row.object_id, [Change("materials", term.uri, Verdict.REJECTED, "x")], name="Reject")

    annotate(catalogue, lambda: pytest.fail("loaded"), ids, pack=FakePack(), accept_above=0.9)

    assert ("materials", Verdict.REJECTED) in _tags(catalogue, ids[5])
    assert ("materials", Verdict.ACCEPTED) not in _tags(catalogue, ids[5])
    assert ("subjects", Verdict.ACCEPTED) in _tags(catalogue, ids[5])


def test_nothing_above_the_threshold_is_no_step(
    catalogue: Catalogue, ensemble: FakeEnsemble, folder: Path
) -> None:
    assert annotate(catalogue, ensemble, _ids(catalogue, folder), accept_above=0.99).accepted is None
    assert catalogue.undo_name is None


def test_a_full_disk_stops_with_one_message_and_keeps_what_was_done(
    catalogue: Catalogue, ensemble: FakeEnsemble, folder: Path
) -> None:
    ids = _ids(catalogue, folder)
    recorded = catalogue.record_suggestions
    count = 0

    def until_full(*arguments: object, once: bool) -> bool:
        nonlocal count
        count += 1
        if count == 4:
            raise CatalogueError("The disk is full.")
        return recorded(*arguments, once=once)  # type: ignore[arg-type]

    catalogue.record_suggestions = until_full  # type: ignore[method-assign]
    with pytest.raises(CatalogueError, match="disk is full"):
        annotate(catalogue, ensemble, ids, batch=2)

    assert catalogue.counts()[PictureState.SUGGESTED] == 3
    assert not any(thread.name.startswith("read ahead") for thread in threading.enumerate())
    catalogue.record_suggestions = recorded  # type: ignore[method-assign]
    assert annotate(catalogue, ensemble, ids).done == 3


def test_a_catalogue_locked_by_another_program_stops_the_run(
    catalogue: Catalogue, ensemble: FakeEnsemble, folder: Path
) -> None:
    ids = _ids(catalogue, folder)
    catalogue._store.connection.execute("PRAGMA busy_timeout = 0")  # the other one never lets go
    other = sqlite3.connect(catalogue.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        with pytest.raises(CatalogueError, match="in use by another program"):
            annotate(catalogue, ensemble, ids)
    finally:
        other.close()
    assert annotate(catalogue, ensemble, ids).done == 6


def test_the_same_picture_named_twice_is_done_once(
    catalogue: Catalogue, ensemble: FakeEnsemble, folder: Path
) -> None:
    ids = _ids(catalogue, folder)

    assert annotate(catalogue, ensemble, [*ids, *ids]).done == 6


def test_no_pictures_are_no_work(catalogue: Catalogue, ensemble: FakeEnsemble) -> None:
    report = annotate(catalogue, ensemble, [], accept_above=0.5)

    assert (report.done, report.skipped, report.failed, report.accepted) == (0, 0, [], None)


class Overtaken(FakeEnsemble):
    """While it looks at a picture, another process looks at all pictures with the same pack."""

    other: Catalogue
    calls = 0

    def suggest(self, pixels):
        self.calls += 1
        if self.calls == 1:
            annotate(self.other, FakeEnsemble(self.vocabulary), self.other.picture_ids())
        return super().suggest(pixels)


def test_what_another_process_has_read_meanwhile_is_not_read_again(
    catalogue: Catalogue, vocabulary: Vocabulary, folder: Path
) -> None:
    ids = catalogue.add_files(sorted(folder.glob("*.png"))).new
    slow = Overtaken(vocabulary)
    with catalogue.reopen() as slow.other:
        report = annotate(catalogue, slow, ids, batch=2)

    assert (report.done, report.skipped, slow.calls) == (0, 6, 1)
    with catalogue.reading() as connection:
        assert connection.execute("SELECT count(*) FROM run_pictures").fetchone() == (6,)
