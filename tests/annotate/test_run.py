from __future__ import annotations

import shutil
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from assistant.annotate import Run, read_and_suggest
from assistant.annotate.run import SIDE
from assistant.catalogue import Catalogue, PictureState
from assistant.pictures import UnreadablePicture, content_hash
from assistant.tagging import Look
from assistant.vocabulary import Vocabulary
from tests.annotate.conftest import FakeEnsemble, FakePack


def test_one_picture_gets_its_suggestions(catalogue: Catalogue, ensemble: FakeEnsemble, folder: Path) -> None:
    [picture_id] = catalogue.add_files([folder / "5.png"]).new

    assert read_and_suggest(Run(catalogue, ensemble), picture_id) == picture_id

    row = catalogue.picture(picture_id)
    assert (row.sha256, row.width, row.height, row.format) == (content_hash(row.path), 40, 30, "PNG")
    suggestions = catalogue.suggestions(picture_id)
    assert list(suggestions) and all(found[0].rank == 1 for found in suggestions.values())
    best = suggestions["materials"][0]
    assert best.uri == ensemble.vocabulary["materials"].terms[3].uri
    assert best.score == pytest.approx(240 / 255)
    assert set(best.members) == {"multilabel", "clip"}
    assert catalogue.state(picture_id) == PictureState.SUGGESTED


class Sighted(FakeEnsemble):
    """Also tells what it sees: the red and the green of the first pixel."""

    sight = "two colours"

    def look(self, pixels):
        return Look(self.suggest(pixels), np.array([one[0, 0, :2] for one in pixels], np.float32) / 255)


def test_what_the_models_saw_is_kept_with_the_same_look(
    catalogue: Catalogue, vocabulary: Vocabulary, folder: Path
) -> None:
    ensemble = Sighted(vocabulary)
    [picture_id] = catalogue.add_files([folder / "5.png"]).new
    read_and_suggest(Run(catalogue, ensemble), picture_id)

    seen = catalogue.likeness.seen(picture_id)
    assert seen is not None and seen.space == "two colours"
    assert seen.vector[0] == pytest.approx(240 / 255, abs=1e-3)
    assert catalogue.suggestions(picture_id)
    assert ensemble.seen == [1], "the picture was looked at once"


def test_models_that_do_not_tell_what_they_see_suggest_as_before(
    catalogue: Catalogue, ensemble: FakeEnsemble, folder: Path
) -> None:
    [picture_id] = catalogue.add_files([folder / "5.png"]).new
    read_and_suggest(Run(catalogue, ensemble), picture_id)
    assert catalogue.suggestions(picture_id)
    assert catalogue.likeness.seen(picture_id) is None


def test_what_the_pack_has_seen_is_not_looked_at_again(
    catalogue: Catalogue, ensemble: FakeEnsemble, folder: Path
) -> None:
    [picture_id] = catalogue.add_files([folder / "5.png"]).new
    read_and_suggest(Run(catalogue, ensemble), picture_id)

    read_and_suggest(Run(catalogue, ensemble), picture_id)
    assert ensemble.seen == [1]

    ensemble.pack = FakePack(version="2.0", fingerprint="c1" * 32)
    read_and_suggest(Run(catalogue, ensemble), picture_id)
    assert ensemble.seen == [1, 1]


def test_a_moved_file_is_known_by_its_bytes(
    catalogue: Catalogue, ensemble: FakeEnsemble, folder: Path
) -> None:
    run = Run(catalogue, ensemble)
    [first] = catalogue.add_files([folder / "5.png"]).new
    read_and_suggest(run, first)
    shutil.move(folder / "5.png", folder / "renamed.png")
    [second] = catalogue.add_files([folder / "renamed.png"]).new

    assert read_and_suggest(run, second) == first
    assert catalogue.picture(first).path == folder / "renamed.png"
    assert ensemble.seen == [1]


def test_a_picture_that_cannot_be_read_is_marked(
    catalogue: Catalogue, ensemble: FakeEnsemble, folder: Path
) -> None:
    (folder / "5.png").write_bytes(b"")
    [picture_id] = catalogue.add_files([folder / "5.png"]).new

    with pytest.raises(UnreadablePicture):
        read_and_suggest(Run(catalogue, ensemble), picture_id)

    assert catalogue.picture(picture_id).problem == "The file is empty."
    assert catalogue.state(picture_id) == PictureState.PROBLEM


def test_a_repaired_picture_loses_its_mark(
    catalogue: Catalogue, ensemble: FakeEnsemble, folder: Path
) -> None:
    good = (folder / "5.png").read_bytes()
    (folder / "5.png").write_bytes(b"broken")
    [picture_id] = catalogue.add_files([folder / "5.png"]).new
    with pytest.raises(UnreadablePicture):
        read_and_suggest(Run(catalogue, ensemble), picture_id)
    (folder / "5.png").write_bytes(good)

    read_and_suggest(Run(catalogue, ensemble), picture_id)

    assert catalogue.state(picture_id) == PictureState.SUGGESTED


def test_a_run_without_suggestions_leaves_no_trace(
    catalogue: Catalogue, ensemble: FakeEnsemble, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = Run(catalogue, ensemble)
    monkeypatch.setattr(catalogue, "start_run", lambda **about: pytest.fail("a run was written"))

    run.suggest([])
    run.finish()


def test_pictures_are_read_as_large_as_the_model_needs(catalogue: Catalogue, ensemble: FakeEnsemble) -> None:
    assert Run(catalogue, ensemble).side == SIDE
    ensemble.preprocessing = SimpleNamespace(size=224)  # type: ignore[attr-defined]
    assert Run(catalogue, ensemble).side == 4 * 224
