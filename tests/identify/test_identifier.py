"""One photograph in, the verdict and its candidates out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from assistant.identify.answer import Verdict
from assistant.identify.building import Plan, build
from assistant.identify.errors import IdentifyError
from assistant.identify.identifier import Identifier
from assistant.identify.index import ExhibitIndex
from assistant.identify.sources import SourcePicture
from assistant.tagging.pack import Pack

from .conftest import painting


@pytest.fixture
def identifier(paintings: Path, write_pack: Callable[..., Pack], tmp_path: Path) -> Iterator[Identifier]:
    """Twelve paintings; nothing learned, so the cautious default decides."""
    to = tmp_path / "m.exhibits"
    build(paintings / "exhibits.csv", to, pack=write_pack().path, plan=Plan(learn=False))
    with Identifier.open(to, threads=1) as found:
        yield found


def photograph(number: int) -> np.ndarray:
    """Painting ``number``, larger, without its margins and in less light."""
    large = Image.fromarray(painting(number)).crop((5, 4, 156, 158)).resize((420, 430))
    return (np.asarray(large) * 0.85).astype(np.uint8)


def test_a_photograph_of_an_exhibit_is_found_and_proved(identifier: Identifier):
    answer = identifier.identify(photograph(3))
    best = answer.candidates[0]
    assert (best.exhibit, best.title) == ("1957.3", "Painting 3")
    assert best.proof is not None
    assert best.proof.proven
    assert answer.verdict == Verdict.MATCH
    assert best.confidence == max(each.confidence for each in answer.candidates)
    assert sum(each.confidence for each in answer.candidates) <= 1 + 1e-9


def test_without_proof_no_inliers_are_told(identifier: Identifier):
    answer = identifier.identify(photograph(3), prove=0)
    assert {each.inliers for each in answer.candidates} == {None}
    assert [each.place for each in answer.candidates] == list(range(1, len(answer.candidates) + 1))


def test_what_is_not_in_the_catalogue_is_no_match_but_candidates_are_shown(identifier: Identifier):
    answer = identifier.identify(photograph(77))
    assert answer.verdict != Verdict.MATCH
    assert len(answer.candidates) == 10


def test_a_candidate_moved_by_its_proof_keeps_its_place_by_likeness(identifier: Identifier):
    # A corner of painting 5 in the midst of painting 6: likeness takes it for 6, the proof may find both.
    for number in range(12):
        photo = photograph(number)
        photo[120:300, 100:320] = photograph((number + 1) % 12)[120:300, 100:320]
        answer = identifier.identify(photo, limit=12, prove=12)
        assert sorted(each.place for each in answer.candidates) == list(range(1, 13))
        assert answer.candidates[0].proof is not None
        assert answer.candidates[0].proof.proven


def test_exhibits_known_to_be_wrong_are_left_out(identifier: Identifier):
    answer = identifier.identify(photograph(3), without={"1957.3"})
    assert "1957.3" not in {each.exhibit for each in answer.candidates}


def test_a_filter_narrows_to_exhibits_with_those_metadata(identifier: Identifier):
    answer = identifier.identify(photograph(3), where={"artist": "Berta"}, limit=20)
    assert {each.metadata["artist"] for each in answer.candidates} == {"Berta"}
    assert len(answer.candidates) == 6


def test_when_everything_is_left_out_nothing_is_invented(identifier: Identifier):
    answer = identifier.identify(photograph(3), where={"artist": "nobody"})
    assert answer.candidates == ()
    assert answer.verdict == Verdict.NOT_IN_CATALOGUE


def test_two_exhibits_on_one_picture_share_the_chance(
    paintings: Path, write_pack: Callable[..., Pack], tmp_path: Path
):
    rows = [
        SourcePicture(("left", "right") if number == 2 else (f"{number}",), paintings / f"{number:02}.png")
        for number in range(6)
    ]
    build(rows, tmp_path / "m.exhibits", pack=write_pack().path, plan=Plan(learn=False))
    with Identifier.open(tmp_path / "m.exhibits", threads=1) as identifier:
        found = {each.exhibit: each.confidence for each in identifier.identify(painting(2)).candidates}
        assert found["left"] == found["right"] == max(found.values())
        left_out = identifier.identify(painting(2), without={"left"})
        assert left_out.candidates[0].exhibit == "right"
        assert "left" not in {each.exhibit for each in left_out.candidates}


def test_a_picture_that_is_gone_is_told_and_the_likeness_remains(identifier: Identifier, paintings: Path):
    (paintings / "03.png").unlink()
    answer = identifier.identify(photograph(3))
    assert any("03.png" in note for note in answer.notes)
    gone = next(each for each in answer.candidates if each.exhibit == "1957.3")
    assert gone.proof is None
    with pytest.raises(IdentifyError, match=r"cannot be shown.*03\.png"):
        identifier.shown(photograph(3), gone)


def test_the_proof_can_be_looked_at(identifier: Identifier):
    photo = photograph(4)
    shown = identifier.shown(photo, identifier.identify(photo).candidates[0])
    assert shown.overlay.shape == photo.shape
    assert shown.lines.ndim == shown.outline.ndim == 3


def test_an_empty_index_says_what_to_do(write_pack: Callable[..., Pack], tmp_path: Path):
    from assistant.identify.model import Model

    model = Model.load(write_pack().path)
    path = tmp_path / "empty.exhibits"
    ExhibitIndex.create(
        path, fingerprint=model.fingerprint, dimensions=model.dimensions, describer=model.to_json()
    ).close()
    with (
        Identifier.open(path, threads=1) as identifier,
        pytest.raises(IdentifyError, match="holds no exhibits yet"),
    ):
        identifier.identify(painting(1))


def test_an_index_with_one_exhibit_works(paintings: Path, write_pack: Callable[..., Pack], tmp_path: Path):
    build([SourcePicture(("only",), paintings / "00.png")], tmp_path / "m.exhibits", pack=write_pack().path)
    with Identifier.open(tmp_path / "m.exhibits", threads=1) as identifier:
        answer = identifier.identify(photograph(0))
        assert [each.exhibit for each in answer.candidates] == ["only"]
        assert answer.verdict == Verdict.MATCH


def test_an_index_whitened_anew_elsewhere_is_noticed(identifier: Identifier, paintings: Path):
    before = identifier.model.fingerprint
    rows = []
    for number in range(30, 36):
        Image.fromarray(painting(number)).save(paintings / f"{number}.png")
        rows.append(SourcePicture((f"new {number}",), paintings / f"{number}.png"))
    build(rows, identifier.index.path, plan=Plan(learn=False))
    assert identifier.identify(photograph(33)).candidates[0].exhibit == "new 33"
    assert identifier.model.fingerprint != before
