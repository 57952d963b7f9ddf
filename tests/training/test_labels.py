"""What a picture teaches: tags, silence, captions, one tag a step."""

from __future__ import annotations

import random
from collections import Counter
from pathlib import Path

import numpy as np
import pytest
import torch

from assistant import vocabulary
from assistant.datasets import Records, read_records
from assistant.errors import AssistantError
from assistant.tagging import Ensemble, Pack, PackError
from assistant.training import run, targets
from assistant.training.batches import Pictures, ResumableOrder, TrainingPictureError
from assistant.training.captions import Captions
from assistant.training.loop import interpolate
from assistant.training.recipe import MemberRecipe, read
from assistant.training.recipe_file import RecipeError
from tests.training.conftest import RECIPE

TERMS = vocabulary.load_default()
OBJECTS = TERMS["objectTypes"]


def row(path: str) -> int:
    found = OBJECTS.row_of_path(path)
    assert found is not None
    return found


@pytest.fixture
def vessel(write_eufcc, tmp_path: Path) -> Records:
    """Two pictures: one stops at “vessel”, the other has a material only."""
    path = write_eufcc(
        [
            {"id": "a", "objectTypes": "contenidor | atuell", "picture": "a.png"},
            {"id": "b", "materials": "paper", "picture": "b.png"},
        ]
    )
    return read_records(path, tmp_path, TERMS, need_pictures=False)


def built(records: Records, **changed: object) -> targets.Targets:
    member = MemberRecipe(name="m", kind="multilabel", backbone="b", **changed)  # type: ignore[arg-type]
    rows = {key: np.arange(len(facet.terms)) for key, facet in TERMS.facets.items()}
    return targets.build(member, records, rows, TERMS)


def test_a_facet_without_tags_is_masked_or_as_in_the_paper_negative(vessel: Records):
    assert built(vessel).annotated["objectTypes"].tolist() == [True, False]
    assert built(vessel, unannotated="negative").annotated["objectTypes"].tolist() == [True, True]


def test_terms_below_the_most_precise_tag_can_be_ignored(vessel: Records):
    assert built(vessel).ignored == {}
    ignored = built(vessel, below_deepest="ignored").ignored["objectTypes"]
    assert ignored[0, row("contenidor | atuell | gerro")] == 1
    assert ignored[0, row("contenidor | atuell")] == 0
    assert ignored[0, row("contenidor")] == 0
    assert ignored[0, row("estampa")] == 0
    assert not ignored[1].any()


def test_a_member_may_learn_some_facets_only():
    member = MemberRecipe(name="m", kind="multilabel", backbone="b", facets=("materials",))
    rows = {"materials": np.arange(3), "objectTypes": np.arange(4)}
    assert list(targets.rows_for(member, rows)) == ["materials"]


def test_the_trained_terms_are_a_tree_even_where_a_broader_one_is_missing():
    chosen = np.array([row("contenidor"), row("contenidor | atuell | gerro")])
    tree = targets.tree(OBJECTS, chosen)
    assert tree.parents.tolist() == [targets.ROOT, targets.ROOT]
    assert tree.depths.tolist() == [0, 0]


@pytest.mark.parametrize(
    ("contrast", "prompts", "says"),
    [
        ("one-tag", {}, {"containers (receptacles)", "vessels (containers)"}),
        ("one-tag", {"objectTypes": ["a photo of {label}"]}, {"a photo of vessels (containers)"}),
        ("all-tags", {}, {"containers (receptacles), vessels (containers)"}),
    ],
)
def test_captions_are_made_of_the_tags(vessel: Records, contrast: str, prompts: dict, says: set[str]):
    member = MemberRecipe("m", "clip", "b", contrast=contrast, prompts=prompts, synonyms=0)
    rows = {key: np.arange(len(facet.terms)) for key, facet in TERMS.facets.items()}
    captions = Captions(member, TERMS, vessel, rows, tokenizer=None)
    drawn = {captions.caption(0, random.Random(seed)) for seed in range(30)}
    assert says <= drawn


def test_repeated_augmentation_shows_a_third_of_the_pictures_three_times():
    order = ResumableOrder(count=30, seed=1, repeats=3)
    codes = list(order)
    assert len(codes) == order.total == 30
    assert len(set(codes)) == 30
    assert Counter(Counter(code % 30 for code in codes).values()) == {3: 10}


def test_an_order_goes_on_in_the_middle():
    whole, rest = ResumableOrder(10, seed=3), ResumableOrder(10, seed=3)
    rest.start = 4
    assert list(rest) == list(whole)[4:]


def test_copies_of_a_picture_differ_and_come_again_the_same(squares: Path):
    records = read_records(squares / "train.csv", squares, TERMS)
    pictures = Pictures(records, read_tiny(squares).preprocessing, crop=0.5, seed=1)
    first, again, copy = pictures[0], pictures[0], pictures[len(pictures)]
    assert torch.equal(first[0], again[0])
    assert not torch.equal(first[0], copy[0])
    assert first[1] == copy[1] == 0


def read_tiny(folder: Path):
    path = folder / "tiny.toml"
    path.write_text(RECIPE, "utf-8")
    return read(path)


def test_a_picture_that_cannot_be_read_is_named_with_its_row(write_eufcc, tmp_path: Path):
    (tmp_path / "broken.jpg").write_bytes(b"\xff\xd8 cut")
    path = write_eufcc([{"id": "x", "materials": "paper", "picture": "broken.jpg"}])
    records = read_records(path, tmp_path, TERMS)
    with pytest.raises(TrainingPictureError, match=r"Row 2 of .*broken\.jpg"):
        Pictures(records, read_tiny(tmp_path).preprocessing, crop=1.0, seed=1)[0]


def test_wise_goes_from_the_anchor_to_the_trained_weights():
    network = torch.nn.Linear(2, 1)
    anchor = {name: torch.zeros_like(value) for name, value in network.state_dict().items()}
    trained = network.weight.detach().clone()
    interpolate(network, anchor, 0.25)
    torch.testing.assert_close(network.weight.detach(), trained * 0.25)


VARIANTS = {
    "hierarchical by nodes": ('kind = "softmax"', 'kind = "h-softmax-nodes"\ntags = "one"'),
    "hierarchical by levels": ('kind = "softmax"', 'kind = "h-softmax-levels"\nlevel_weights = [1.0, 0.5]'),
    "WiSE": ('kind = "softmax"', 'kind = "softmax"\nhead_epochs = 1\nwise = 0.5'),
    "weights": ('kind = "softmax"', 'kind = "softmax"\nweighting = "inverse"\ntags = "one"'),
    "contrast": ('kind = "clip"', 'kind = "clip"\ncontrast = "one-tag"'),
    "all tags": ('kind = "clip"', 'kind = "clip"\ncontrast = "all-tags"\nrepeats = 2'),
    "zero shot": (
        'kind = "clip"\nbackbone = "test_efficientnet"\nepochs = 2',
        'kind = "clip"\nbackbone = "test_efficientnet"\nepochs = 0',
    ),
    "partial": (
        'kind = "multilabel"',
        'kind = "multilabel"\nbelow_deepest = "ignored"\nloss = "asl"\nlogit_adjustment = 0.3\n'
        'facets = ["materials"]',
    ),
}  # fmt: skip


@pytest.mark.parametrize("variant", VARIANTS)
def test_every_variant_trains_to_a_pack_that_suggests(variant: str, squares: Path, tmp_path: Path):
    before, after = VARIANTS[variant]
    assert before in RECIPE
    path = tmp_path / "variant.toml"
    path.write_text(RECIPE.replace(before, after), "utf-8")
    place = run.Workplace(squares, tmp_path / "work", workers=0)
    writer = run.train_pack(read(path), place, TERMS, tmp_path / "pack", lambda line: None)
    writer.write_manifest({}, "A card.")
    pack = Pack.open(writer.publish())
    scores = Ensemble.load(pack, TERMS, device="cpu").suggest([np.full((40, 40, 3), 128, np.uint8)])[0]
    for found in scores.values():
        for own in found.members.values():
            known = own[~np.isnan(own)]
            assert ((known >= 0) & (known <= 1 + 1e-5)).all()


def test_a_hierarchical_member_with_a_circle_is_refused(squares: Path, tmp_path: Path):
    import json

    path = tmp_path / "h.toml"
    path.write_text(RECIPE.replace(*VARIANTS["hierarchical by nodes"]), "utf-8")
    place = run.Workplace(squares, tmp_path / "work", workers=0)
    writer = run.train_pack(read(path), place, TERMS, tmp_path / "pack", lambda line: None)
    writer.write_manifest({}, "A card.")
    folder = writer.publish()
    manifest = json.loads((folder / "manifest.json").read_text("utf-8"))
    member = next(found for found in manifest["members"] if found["kind"] == "h-softmax-nodes")
    member["options"]["parents"]["materials"] = [1, 0, *member["options"]["parents"]["materials"][2:]]
    (folder / "manifest.json").write_text(json.dumps(manifest), "utf-8")
    with pytest.raises(PackError, match="which of its terms are broader"):
        Ensemble.load(Pack.open(folder), TERMS, device="cpu")


def test_an_ensemble_takes_its_members_from_its_neighbours(tmp_path: Path):
    (tmp_path / "one.toml").write_text(RECIPE, "utf-8")
    both = RECIPE[: RECIPE.index("[[members]]")] + RECIPE[RECIPE.index("[card]") :]
    (tmp_path / "both.toml").write_text('members_of = ["one.toml"]\n' + both, "utf-8")
    assert read(tmp_path / "both.toml").members == read(tmp_path / "one.toml").members


def test_recipes_share_what_they_have_in_common(tmp_path: Path):
    start, end = RECIPE.index("[[members]]"), RECIPE.index("[card]")
    (tmp_path / "shared.toml").write_text(RECIPE[:start] + RECIPE[end:], "utf-8")
    (tmp_path / "own.toml").write_text('shared = "shared.toml"\nname = "own"\n' + RECIPE[start:end], "utf-8")
    found = read(tmp_path / "own.toml")
    assert (found.name, found.train, found.licence) == ("own", "train.csv", "CC0")


@pytest.mark.parametrize(
    ("entry", "says"),
    [
        ("cached_views = 2", "cached_views needs frozen stages"),
        ('frozen = "half"', "frozen is a number of stages"),
        ('loss = "hinge"', "bce, asl"),
        ('contrast = "pairs"', "terms, one-tag, all-tags"),
    ],
)
def test_a_mistake_in_a_member_is_named(tmp_path: Path, entry: str, says: str):
    path = tmp_path / "wrong.toml"
    path.write_text(RECIPE.replace('kind = "softmax"', f'kind = "softmax"\n{entry}'), "utf-8")
    with pytest.raises(RecipeError, match=r"wrong\.toml") as caught:
        read(path)
    assert says in str(caught.value)


RECIPES = Path(__file__).parents[2] / "resources/recipes"


@pytest.mark.parametrize(
    "path",
    # Those in identify/ train descriptors: tests/training/embedding reads them.
    sorted(path for path in RECIPES.rglob("*.toml") if "identify" not in path.parts),
    ids=lambda path: f"{path.parent.name}/{path.stem}",
)
def test_every_recipe_that_ships_can_be_read(path: Path):
    if path.stem != "shared":
        assert read(path).members


@pytest.mark.parametrize("name", ["clip-zero-shot", "multilabel"])
def test_published_weights_that_are_not_here_are_named_with_what_to_do(
    name: str, squares: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    monkeypatch.setenv("HF_HOME", str(tmp_path))
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    recipe = read(Path(__file__).parents[2] / f"resources/recipes/paper/{name}.toml")
    place = run.Workplace(squares, tmp_path / "work", workers=0)
    trainer = run.Trainer(recipe, place, TERMS, lambda line: None)
    with pytest.raises(AssistantError, match="HF_HUB_OFFLINE"):
        trainer.train(recipe.members[0])
