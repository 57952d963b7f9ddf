"""Packs made from published models: through the libraries' own layouts, without network."""

from __future__ import annotations

import hashlib
import json
import shutil
import sys
from pathlib import Path

import numpy as np
import open_clip
import pytest
import torch
from PIL import Image
from safetensors.torch import load_file

from assistant import vocabulary
from assistant.cli import main
from assistant.errors import AssistantError
from assistant.hub import HubError, fetch, resolve
from assistant.hub.loading import load_clip, load_timm
from assistant.tagging import Ensemble, Pack
from assistant.tagging.preprocess import Preprocessing
from assistant.training import zero_shot
from assistant.training.make import TEMPLATES, check_target, read_prompts
from assistant.training.published import About, licence_of, preprocessing_of_clip, preprocessing_of_timm
from tests.hub.models import save_clip, save_timm

ABOUT = About("tiny", "1.0", "mit")


@pytest.fixture(scope="module")
def clip_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save_clip(tmp_path_factory.mktemp("models") / "clip")


@pytest.fixture(scope="module")
def timm_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save_timm(tmp_path_factory.mktemp("models") / "timm")


def zero_shot_pack(source: Path, target: Path, terms) -> Pack:
    fetched = fetch(resolve(str(source)))
    made = zero_shot.make_zero_shot(fetched, target, ABOUT, terms, TEMPLATES, lambda line: None)
    return Pack.open(made.finish({}))


def meadow(width: int, height: int) -> Image.Image:
    """A picture with smooth and sharp parts."""
    chance = np.random.default_rng(3)
    small = Image.fromarray(chance.integers(0, 255, (12, 16, 3)).astype(np.uint8))
    return small.resize((width, height), Image.Resampling.BICUBIC)


PICTURE = np.asarray(meadow(60, 40))


@pytest.fixture
def few_terms(small_vocabulary, monkeypatch: pytest.MonkeyPatch) -> None:
    """The command works with twelve terms: reading the words of twelve hundred takes a while."""
    monkeypatch.setattr(vocabulary, "load_default", lambda: small_vocabulary)


# CLIP over the words of the vocabulary


def test_a_clip_pack_is_whole_and_every_term_is_known(clip_folder: Path, tmp_path: Path, small_vocabulary):
    terms = small_vocabulary
    pack = zero_shot_pack(clip_folder, tmp_path / "tiny", terms)
    assert "clip/open_clip_model.safetensors" in pack.verify()
    ensemble = Ensemble.load(pack, terms, device="cpu")
    assert all(found.all() for found in ensemble.seen.values())
    (scores,) = ensemble.suggest([np.asarray(meadow(60, 40))])
    for key, facet in terms.facets.items():
        assert np.isfinite(scores[key].fused).all()
        assert scores[key].fused.shape == (len(facet.terms),)


def test_a_clip_pack_says_what_the_model_says_in_open_clip(
    clip_folder: Path, tmp_path: Path, small_vocabulary
):
    pack = zero_shot_pack(clip_folder, tmp_path / "tiny", small_vocabulary)
    model, _, transform = open_clip.create_model_and_transforms(f"local-dir:{clip_folder}")
    tokenizer = open_clip.get_tokenizer(f"local-dir:{clip_folder}")
    picture = meadow(32, 32)
    with torch.inference_mode():
        image = model.eval().encode_image(transform(picture)[None], normalize=True)
        labels = [term.label("en") for term in small_vocabulary["materials"].terms]
        texts = torch.stack(
            [
                model.encode_text(
                    tokenizer([t.format(label=label) for t in TEMPLATES["materials"][:2]]), normalize=True
                ).mean(0)
                for label in labels
            ]
        )
        texts = torch.nn.functional.normalize(texts, dim=-1)
        logits = (model.logit_scale.exp() * image @ texts.T)[0]
    ensemble = Ensemble.load(pack, small_vocabulary, device="cpu")
    (scores,) = ensemble.suggest([np.asarray(picture)])
    said = scores["materials"].members["clip"]
    top = [term.row for term in small_vocabulary["materials"].terms if not term.broader]
    expected = logits[top] - logits[top][0]
    np.testing.assert_allclose(np.log(said[top] / said[top][0]), expected, atol=0.05)


@pytest.mark.parametrize("mode", ["shortest", "squash"])
@pytest.mark.parametrize("interpolation", ["bicubic", "bilinear"])
def test_pictures_are_prepared_as_open_clip_does(tmp_path: Path, mode: str, interpolation: str):
    folder = save_clip(tmp_path / "clip", resize_mode=mode, interpolation=interpolation)
    fetched = fetch(resolve(str(folder)))
    model, _ = load_clip(fetched)
    ours = preprocessing_of_clip(fetched, model)
    assert (ours.mean, ours.std) == ((0.5, 0.4, 0.3), (0.2, 0.3, 0.4))
    _, _, theirs = open_clip.create_model_and_transforms(f"local-dir:{folder}")
    picture = meadow(192, 128)
    difference = ours([np.asarray(picture)])[0] - theirs(picture).numpy()
    assert np.abs(difference).mean() < 0.02


def test_pictures_are_prepared_as_timm_does(timm_folder: Path):
    import timm

    fetched = fetch(resolve(str(timm_folder)))
    ours = preprocessing_of_timm(fetched, fetched.settings["pretrained_cfg"])
    assert (ours.size, ours.mode, ours.share) == (160, "crop", 0.95)
    config = timm.data.resolve_data_config(pretrained_cfg=fetched.settings["pretrained_cfg"])
    theirs = timm.data.create_transform(**config, is_training=False)
    picture = meadow(400, 300)
    difference = ours([np.asarray(picture)])[0] - theirs(picture).numpy()
    assert np.abs(difference).mean() < 0.05


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"mean": None}, "does not say how pictures must be prepared"),
        ({"resize_mode": "longest"}, "resize_mode longest"),
        ({"std": [0, 0, 0]}, "does not have|do not have"),
    ],
)
def test_how_pictures_are_prepared_is_never_guessed(
    clip_folder: Path, tmp_path: Path, change, told: str, small_vocabulary
):
    folder = Path(shutil.copytree(clip_folder, tmp_path / "clip"))
    config = json.loads((folder / "open_clip_config.json").read_text("utf-8"))
    stated = config["preprocess_cfg"] | change
    config["preprocess_cfg"] = {key: value for key, value in stated.items() if value is not None}
    (folder / "open_clip_config.json").write_text(json.dumps(config), "utf-8")
    with pytest.raises(AssistantError, match=told):
        zero_shot_pack(folder, tmp_path / "tiny", small_vocabulary)


@pytest.fixture
def own_tokenizer(clip_folder: Path, tmp_path: Path) -> Path:
    """A folder whose text tower wants a tokenizer of its own, as SigLIP does."""
    folder = Path(shutil.copytree(clip_folder, tmp_path / "own"))
    config = json.loads((folder / "open_clip_config.json").read_text("utf-8"))
    config["model_cfg"]["text_cfg"]["hf_tokenizer_name"] = "museum/tokenizer"
    (folder / "open_clip_config.json").write_text(json.dumps(config), "utf-8")
    return folder


def test_a_tokenizer_that_is_not_installed_is_named(
    own_tokenizer: Path, tmp_path: Path, small_vocabulary, monkeypatch
):
    monkeypatch.setitem(sys.modules, "transformers", None)
    with pytest.raises(HubError, match=r"needs the library transformers.*finished pack does\s+without it"):
        zero_shot_pack(own_tokenizer, tmp_path / "tiny", small_vocabulary)


def test_a_pack_without_text_tower_is_silent_about_terms_it_never_read(
    own_tokenizer: Path, tmp_path: Path, small_vocabulary, monkeypatch
):
    common = open_clip.SimpleTokenizer(context_length=16)
    with monkeypatch.context() as patched:
        patched.setattr(open_clip, "get_tokenizer", lambda *_, **__: common)
        pack = zero_shot_pack(own_tokenizer, tmp_path / "tiny", small_vocabulary)
    assert pack.manifest.members[0].options["words"] == "stored"
    assert "made again" in (pack.path / "README.md").read_text("utf-8")
    stored = load_file(pack.path / "clip/open_clip_model.safetensors")
    assert not any(value.any() for name, value in stored.items() if name.startswith("text."))
    here = Ensemble.load(pack, small_vocabulary, device="cpu")
    (own,) = here.suggest([PICTURE])
    assert all(np.isfinite(own[key].members["clip"]).all() for key in small_vocabulary.facets)
    forget(pack.path, "materials", small_vocabulary["materials"].terms[1].uri)
    (other,) = Ensemble.load(Pack.open(pack.path), small_vocabulary, device="cpu").suggest([PICTURE])
    assert np.flatnonzero(np.isnan(other["materials"].members["clip"])).tolist() == [1]
    assert np.isfinite(other["materials"].fused).all()


def forget(folder: Path, facet: str, uri: str) -> None:
    """Make a pack one of whose terms was not in the vocabulary that it was made for."""
    texts, terms = folder / "clip/texts_terms.json", folder / "clip/terms.json"
    texts.write_text(texts.read_text("utf-8").replace(f"{facet} {uri}", f"{facet} another"), "utf-8")
    known = json.loads(terms.read_text("utf-8"))
    known[facet].remove(uri)
    terms.write_text(json.dumps(known), "utf-8")
    manifest = json.loads((folder / "manifest.json").read_text("utf-8"))
    for path in (texts, terms):
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        manifest["files"][path.relative_to(folder).as_posix()] = digest
    (folder / "manifest.json").write_text(json.dumps(manifest), "utf-8")


def test_prompts_can_be_ones_own(tmp_path: Path, small_vocabulary):
    path = tmp_path / "prompts.toml"
    path.write_text('materials = ["made of {label}", "{label}, {broader}"]\n"*" = ["{label}"]\n', "utf-8")
    assert read_prompts(path, small_vocabulary)["materials"] == ["made of {label}", "{label}, {broader}"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "materials = 3",
        "materials = []",
        'materials = ["no place"]',
        'materials = ["{label} {colour}"]',
        'materials = ["{label"]',
        'materials = ["{label:>9}"]',
        'materials = ["{label.__class__}"]',
        'materials = ["{label} of {broader}"]',
        'colours = ["{label}"]',
        "= 3",
    ],
)
def test_prompts_that_cannot_be_used_are_a_sentence(tmp_path: Path, small_vocabulary, text: str):
    path = tmp_path / "prompts.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(AssistantError, match="The prompts"):
        read_prompts(path, small_vocabulary)


# A linear probe


def test_a_probe_learns_the_museums_pictures_and_leaves_the_backbone_as_it_is(
    timm_folder: Path, squares: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    out, work = tmp_path / "probe", tmp_path / "work"
    command = ["packs", "make", str(timm_folder), "--out", str(out), "--data", str(squares)]
    command += ["--work", str(work), "--workers", "0", "--validate", "train.csv"]
    assert main(command) == 0
    pack = Pack.open(out)
    pack.verify()
    said = capsys.readouterr().out
    assert said.index("Licence   apache-2.0") < said.index("model.safetensors")
    origin = pack.manifest.members[0].options["source"]
    assert set(origin["files"]) == {"config.json", "model.safetensors"}
    assert pack.manifest.metrics["train.csv"]["facets"]["materials"]["n"] == 36
    card = (out / "README.md").read_text("utf-8")
    assert "### train.csv" in card
    assert str(squares) not in card, "a card does not name this machine's folders"
    backbone = load_timm(fetch(resolve(str(timm_folder)))).state_dict()
    (trunk,) = out.glob("trunk-*.safetensors")
    for name, value in load_file(trunk).items():
        np.testing.assert_allclose(value.float(), backbone[name].float(), rtol=1e-3, atol=1e-3)


def test_a_backbone_without_pictures_is_a_sentence(timm_folder: Path, tmp_path: Path, capsys):
    assert main(["packs", "make", str(timm_folder), "--out", str(tmp_path / "out")]) == 2
    assert "must be trained on pictures" in capsys.readouterr().err


def test_a_lone_file_is_loaded_as_what_it_is_said_to_be(timm_folder: Path, tmp_path: Path):
    path = shutil.copy(timm_folder / "model.safetensors", tmp_path / "mine.safetensors")
    fetched = fetch(resolve(str(path), architecture="test_efficientnet.r160_in1k"))
    picture = torch.rand((1, 3, 160, 160))
    with torch.inference_mode():
        one, other = load_timm(fetched)(picture), load_timm(fetch(resolve(str(timm_folder))))(picture)
    torch.testing.assert_close(one, other)


# What is refused


def test_a_wrong_architecture_is_a_sentence(timm_folder: Path, tmp_path: Path):
    path = shutil.copy(timm_folder / "model.safetensors", tmp_path / "mine.safetensors")
    with pytest.raises(HubError, match=r"mine.safetensors does not fit the network.*test_convnext"):
        load_timm(fetch(resolve(str(path), architecture="test_convnext.r160_in1k")))


@pytest.mark.parametrize("kind", ["clip", "timm"])
def test_a_corrupt_file_is_a_sentence(clip_folder: Path, timm_folder: Path, tmp_path: Path, kind: str):
    folder = Path(shutil.copytree(clip_folder if kind == "clip" else timm_folder, tmp_path / "broken"))
    (weights,) = folder.glob("*.safetensors")
    weights.write_bytes(weights.read_bytes()[:5000])
    load = load_clip if kind == "clip" else load_timm
    with pytest.raises(HubError, match=r"not a readable safetensors file.*download it again"):
        load(fetch(resolve(str(folder))))


@pytest.mark.parametrize(
    ("file", "content", "told"),
    [
        ("config.json", "{", "not a readable configuration"),
        ("config.json", "[]", "not a readable configuration"),
        ("config.json", '{"model_type": "bert"}', "names no “architecture”"),
        ("config.json", '{"architecture": "resnet_of_mine"}', "does not know"),
    ],
)
def test_a_configuration_that_is_not_timms_is_a_sentence(
    timm_folder: Path, tmp_path: Path, file: str, content: str, told: str
):
    folder = Path(shutil.copytree(timm_folder, tmp_path / "odd"))
    (folder / file).write_text(content, "utf-8")
    with pytest.raises(HubError, match=told):
        load_timm(fetch(resolve(str(folder))))


def test_a_network_that_its_architectures_name_does_not_describe_is_refused(tmp_path: Path):
    import timm
    from timm.models import save_for_hf

    network = timm.create_model("test_efficientnet", pretrained=False, global_pool="max")
    save_for_hf(network, str(tmp_path / "timm"), safe_serialization=True)
    with pytest.raises(HubError, match="changes the architecture test_efficientnet"):
        load_timm(fetch(resolve(str(tmp_path / "timm"))))


def test_a_configuration_that_is_not_open_clips_is_a_sentence(clip_folder: Path, tmp_path: Path):
    folder = Path(shutil.copytree(clip_folder, tmp_path / "odd"))
    for content in ('{"model_cfg": {"embed_dim": "wide"}}', '{"model_cfg": 3}', "{}"):
        (folder / "open_clip_config.json").write_text(content, "utf-8")
        with pytest.raises(HubError, match="network that open_clip can build"):
            load_clip(fetch(resolve(str(folder))))


def test_weights_without_a_licence_need_the_persons_word(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    source = resolve(str(save_clip(tmp_path / "clip", licence="")))
    with pytest.raises(AssistantError, match=r"states no licence.*--licence TEXT"):
        licence_of(source, "")
    assert licence_of(source, "by letter of 3 May").startswith("by letter of 3 May")
    assert main(["packs", "make", str(tmp_path / "clip"), "--out", str(tmp_path / "out")]) == 2
    assert "states no licence" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_the_licence_and_its_conditions_travel_with_the_pack(tmp_path: Path, few_terms, capsys):
    folder = save_clip(tmp_path / "clip", licence="cc-by-nc-4.0")
    assert main(["packs", "make", str(folder), "--out", str(tmp_path / "out"), "--name", "mine"]) == 0
    assert "does not allow commercial use" in capsys.readouterr().err
    pack = Pack.open(tmp_path / "out")
    assert (pack.name, pack.manifest.licence) == ("mine", "cc-by-nc-4.0")
    assert "does not allow commercial use" in (pack.path / "README.md").read_text("utf-8")
    assert main(["packs", "show", str(tmp_path / "out")]) == 0
    assert "licence of the weights: cc-by-nc-4.0" in capsys.readouterr().out


def test_a_folder_with_other_things_is_left_alone(clip_folder: Path, tmp_path: Path, capsys):
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "dear.txt").write_text("Dear", "utf-8")
    assert main(["packs", "make", str(clip_folder), "--out", str(tmp_path / "letters")]) == 2
    assert "is not a model pack" in capsys.readouterr().err
    assert (tmp_path / "letters" / "dear.txt").read_text("utf-8") == "Dear"
    check_target(tmp_path / "new")


def test_without_network_the_command_says_what_to_bring(tmp_path: Path, capsys):
    command = ["packs", "make", "ViT-B-32-256:datacomp_s34b_b86k", "--out", str(tmp_path / "out")]
    assert main(command) == 2
    told = capsys.readouterr().err
    assert "laion/CLIP-ViT-B-32-256x256-DataComp-s34B-b86K" in told
    assert "open_clip_config.json and open_clip_model.safetensors" in told
    assert "Traceback" not in told


def test_a_failed_making_leaves_an_older_pack_as_it_was(clip_folder: Path, tmp_path: Path, few_terms):
    command = ["packs", "make", str(clip_folder), "--out", str(tmp_path / "out")]
    assert main(command) == 0
    before = Pack.open(tmp_path / "out").fingerprint
    bad = tmp_path / "prompts.toml"
    bad.write_text('colours = ["{label}"]', "utf-8")
    assert main([*command, "--prompts", str(bad)]) == 2
    assert Pack.open(tmp_path / "out").fingerprint == before


def test_the_preprocessing_of_a_pack_is_the_models(clip_folder: Path, tmp_path: Path, small_vocabulary):
    pack = zero_shot_pack(clip_folder, tmp_path / "tiny", small_vocabulary)
    found = Preprocessing.from_json(dict(pack.manifest.preprocessing))
    assert found == Preprocessing(32, "crop", (0.5, 0.4, 0.3), (0.2, 0.3, 0.4))
