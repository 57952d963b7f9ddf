"""Building and growing an index: what is described, what is not done twice, what a stop leaves."""

from __future__ import annotations

import csv
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from PIL import Image

from assistant.identify.building import BuildProgress, Plan, build, relearn
from assistant.identify.errors import IdentifyError
from assistant.identify.index import ExhibitIndex
from assistant.identify.sources import SourcePicture
from assistant.tagging.pack import Pack

from .conftest import painting

WritePack = Callable[..., Pack]
QUICK = Plan(learn=False)


@pytest.fixture
def pack(write_pack: WritePack) -> Path:
    return write_pack().path


def test_a_csv_becomes_an_index_with_its_metadata(paintings: Path, pack: Path, tmp_path: Path):
    report = build(paintings / "exhibits.csv", tmp_path / "m.exhibits", pack=pack, plan=QUICK)
    assert (report.added, report.known, report.failed) == (12, 0, [])
    with ExhibitIndex.open(tmp_path / "m.exhibits") as index:
        assert index.n_exhibits == 12
        assert index.exhibit("1957.3").title == "Painting 3"
        assert index.exhibit("1957.3").metadata["artist"] == "Anna"


def test_what_is_known_is_not_described_again(paintings: Path, pack: Path, tmp_path: Path):
    to = tmp_path / "m.exhibits"
    build(paintings / "exhibits.csv", to, pack=pack, plan=QUICK)
    again = build(paintings / "exhibits.csv", to, plan=QUICK)
    assert (again.added, again.known) == (0, 12)


def test_a_building_that_was_killed_when_it_had_just_begun_is_whitened_when_it_goes_on(
    paintings: Path, pack: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch, suppress(KeyboardInterrupt):
        patch.setattr(ExhibitIndex, "put", killed)
        build(paintings / "exhibits.csv", tmp_path / "m.exhibits", pack=pack, plan=QUICK)
    build(paintings / "exhibits.csv", tmp_path / "m.exhibits", pack=pack, plan=QUICK)
    with ExhibitIndex.open(tmp_path / "m.exhibits") as index:
        assert index.get("whitening")["fitted_on"] == 12


def test_one_object_more_joins_an_index_in_use(paintings: Path, pack: Path, tmp_path: Path):
    to = tmp_path / "m.exhibits"
    build(paintings / "exhibits.csv", to, pack=pack, plan=QUICK)
    Image.fromarray(painting(50)).save(tmp_path / "new.png")
    report = build([SourcePicture(("2026.1",), tmp_path / "new.png", {"title": "New"})], to, plan=QUICK)
    assert (report.added, report.n_exhibits) == (1, 13)


def test_a_picture_that_was_changed_replaces_what_it_showed_before(
    paintings: Path, pack: Path, tmp_path: Path
):
    to = tmp_path / "m.exhibits"
    build(paintings / "exhibits.csv", to, pack=pack, plan=QUICK)
    Image.fromarray(painting(70)).save(paintings / "03.png")
    report = build(paintings / "exhibits.csv", to, plan=QUICK)
    assert (report.added, report.known) == (1, 11)
    with ExhibitIndex.open(to) as index:
        assert index.n_pictures == 12
        assert len(index.exhibit("1957.3").pictures) == 1
        assert index.exhibit("1957.3").title == "Painting 3"


def test_what_a_changed_picture_showed_before_goes_though_the_building_was_killed_before_it_did(
    paintings: Path, pack: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    to = tmp_path / "m.exhibits"
    build(paintings / "exhibits.csv", to, pack=pack, plan=QUICK)
    Image.fromarray(painting(70)).save(paintings / "03.png")
    with monkeypatch.context() as patch, suppress(KeyboardInterrupt):
        patch.setattr(ExhibitIndex, "remove_picture", killed)
        build(paintings / "exhibits.csv", to, plan=QUICK)
    build(paintings / "exhibits.csv", to, plan=QUICK)
    with ExhibitIndex.open(to) as index:
        assert index.n_pictures == 12


def test_a_stopped_building_is_not_in_place_and_goes_on(paintings: Path, pack: Path, tmp_path: Path):
    to, seen = tmp_path / "m.exhibits", []

    def after_the_first_group() -> bool:
        return len(seen) > 17

    with (paintings / "exhibits.csv").open("a", encoding="utf-8") as stream:
        for number in range(12, 30):
            Image.fromarray(painting(number)).save(paintings / f"{number}.png")
            stream.write(f"1957.{number},{number}.png,,\n")
    stopped = build(
        paintings / "exhibits.csv",
        to,
        pack=pack,
        plan=QUICK,
        progress=seen.append,
        cancelled=after_the_first_group,
    )
    assert stopped.cancelled
    assert not to.exists()
    rest = build(paintings / "exhibits.csv", to, pack=pack, plan=QUICK)
    assert rest.known == stopped.added > 0
    assert rest.n_exhibits == 30
    assert to.exists()
    assert not to.with_name("m.exhibits.building").exists()


def test_an_unfinished_index_of_another_model_is_begun_again(
    paintings: Path, write_pack: WritePack, tmp_path: Path
):
    to = tmp_path / "m.exhibits"
    first, second = write_pack(seed=0, name="one"), write_pack(seed=1, name="two")
    seen: list[BuildProgress] = []
    build(
        paintings / "exhibits.csv",
        to,
        pack=first.path,
        plan=QUICK,
        progress=seen.append,
        cancelled=lambda: len(seen) > 5,
    )
    report = build(paintings / "exhibits.csv", to, pack=second.path, plan=QUICK)
    assert report.added == 12
    assert any("another model" in note for note in report.notes)


def test_descriptors_of_two_models_never_meet(paintings: Path, write_pack: WritePack, tmp_path: Path):
    to = tmp_path / "m.exhibits"
    build(paintings / "exhibits.csv", to, pack=write_pack(seed=0, name="one").path, plan=QUICK)
    with pytest.raises(IdentifyError, match="cannot be mixed"):
        build(paintings / "exhibits.csv", to, pack=write_pack(seed=1, name="two").path, plan=QUICK)


def test_an_index_whose_pack_has_changed_says_so(paintings: Path, write_pack: WritePack, tmp_path: Path):
    pack, other = write_pack(seed=0, name="one"), write_pack(seed=1, name="two")
    build(paintings / "exhibits.csv", tmp_path / "m.exhibits", pack=pack.path, plan=QUICK)
    pack.path.rename(tmp_path / "gone")
    other.path.rename(pack.path)
    with pytest.raises(IdentifyError, match=r"one 1\.0, which is not here"):
        build(paintings / "exhibits.csv", tmp_path / "m.exhibits", plan=QUICK)


def test_broken_pictures_are_told_and_the_others_are_taken(paintings: Path, pack: Path, tmp_path: Path):
    (paintings / "03.png").write_bytes(b"broken")
    (paintings / "04.png").unlink()
    report = build(paintings / "exhibits.csv", tmp_path / "m.exhibits", pack=pack, plan=QUICK)
    assert report.added == 10
    assert [path.name for path, _ in report.failed] == ["03.png", "04.png"]


def test_when_nothing_can_be_read_no_index_is_left(paintings: Path, pack: Path, tmp_path: Path):
    for path in paintings.glob("*.png"):
        path.write_bytes(b"broken")
    with pytest.raises(IdentifyError, match="None of the pictures could be read"):
        build(paintings, tmp_path / "m.exhibits", pack=pack, plan=QUICK)
    assert not list(tmp_path.glob("m.exhibits*"))


@pytest.mark.parametrize("count", [1, 2, 3, 9])
def test_few_exhibits_are_not_whitened_and_work(count: int, paintings: Path, pack: Path, tmp_path: Path):
    rows = [SourcePicture((f"{n}",), paintings / f"{n:02}.png") for n in range(count)]
    build(rows, tmp_path / "m.exhibits", pack=pack)
    with ExhibitIndex.open(tmp_path / "m.exhibits") as index:
        assert index.array("matrix") is None


def test_a_grown_index_is_whitened_anew(paintings: Path, pack: Path, tmp_path: Path):
    to = tmp_path / "m.exhibits"
    build(paintings / "exhibits.csv", to, pack=pack, plan=QUICK)
    with ExhibitIndex.open(to) as index:
        before, dimensions = index.fingerprint, index.dimensions
    rows = []
    for number in range(20, 26):
        Image.fromarray(painting(number)).save(paintings / f"{number}.png")
        rows.append(SourcePicture((f"new {number}",), paintings / f"{number}.png"))
    report = build(rows, to, plan=QUICK)
    with ExhibitIndex.open(to) as index:
        assert index.fingerprint != before
        assert index.dimensions == dimensions + 6 == 17  # fewer pictures than dimensions: their rank
        vectors, _, _ = index.labels()
        assert vectors.shape == (18, 17)
    assert "Whitened on 18 pictures." in report.notes


def test_pictures_that_are_all_alike_are_not_whitened(paintings: Path, pack: Path, tmp_path: Path):
    rows = [SourcePicture((f"{n}",), paintings / "00.png") for n in range(11)]
    report = build(rows, tmp_path / "m.exhibits", pack=pack, plan=QUICK)
    assert report.n_exhibits == 11
    with ExhibitIndex.open(tmp_path / "m.exhibits") as index:
        assert index.array("matrix") is None


def test_confidence_is_learned_on_made_up_views_and_again_on_labelled_photographs(
    paintings: Path, pack: Path, tmp_path: Path
):
    to, steps = tmp_path / "m.exhibits", []
    report = build(
        paintings / "exhibits.csv", to, pack=pack, progress=lambda progress: steps.append(progress.step)
    )
    assert any("made-up views" in note for note in report.notes)
    assert {"Describing pictures", "Learning how sure to be", "Measuring what a proof is worth"} <= set(steps)
    photographs = [SourcePicture((f"1957.{n}",), paintings / f"{n:02}.png") for n in range(6)]
    Image.fromarray(painting(99)).save(tmp_path / "stranger.png")
    photographs.append(SourcePicture((), tmp_path / "stranger.png"))
    assert any("7 questions (queries)" in note for note in relearn(to, photographs))


def test_exhibits_with_several_pictures_are_learned_from_their_own_views(
    paintings: Path, pack: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("assistant.identify.learning.ENOUGH_VIEWS", 5)
    rows = list(csv.DictReader((paintings / "exhibits.csv").open(encoding="utf-8")))
    source = [SourcePicture((row["exhibit"],), paintings / row["image"]) for row in rows]
    for row in rows[:6]:
        Image.open(paintings / row["image"]).resize((120, 110)).save(paintings / f"b{row['image']}")
        source.append(SourcePicture((row["exhibit"],), paintings / f"b{row['image']}"))
    report = build(source, tmp_path / "m.exhibits", pack=pack)
    assert any("(views)" in note for note in report.notes)


@pytest.mark.parametrize(("projection", "dimensions"), [("random", 8), ("none", 256)])
def test_other_projections_can_be_compared_with(
    projection: str, dimensions: int, paintings: Path, pack: Path, tmp_path: Path
):
    plan = Plan(projection=projection, dimensions=8, learn=False)
    build(paintings / "exhibits.csv", tmp_path / "m.exhibits", pack=pack, plan=plan)
    with ExhibitIndex.open(tmp_path / "m.exhibits") as index:
        assert index.dimensions == dimensions
