"""Model packs: installed from ZIP files and folders, loaded, and what they are made from."""

from __future__ import annotations

import json
import os
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.reliability.fuzz import pack_corpus as corpus
from benchmarks.reliability.fuzz import texts
from benchmarks.reliability.fuzz.pack_corpus import Files
from benchmarks.reliability.fuzz.target import Mutated, Target
from benchmarks.reliability.fuzz.vocabulary_targets import values


def targets() -> list[Target]:
    """Return a target for each way in."""
    recipes = Mutated(_recipes, texts.ALL)
    return [
        Target("pack-zip", make_zip, valid_zip, install, writes="home", long=3000),
        Target("pack-folder", make_folder, valid_folder, install, writes="home", long=2500),
        Target("pack-load", make_folder, valid_folder, load, megabytes=768, long=2500),
        Target("safetensors", make_weights, valid_weights, read_weights, long=3000),
        Target(
            "hub-folder", make_published, valid_published, make_pack_from, writes="temporary", megabytes=768
        ),
        Target("recipe", recipes.make, recipes.valid, read_recipe),
    ]


# -- installing -------------------------------------------------------------------------------------


def make_zip(chance: Random, folder: Path) -> Path:
    """Write a ZIP file of a pack, damaged inside or outside."""
    _at_home(folder)
    files = corpus.damaged(chance) if chance.random() < 0.4 else corpus.valid()
    path = folder / "a.zip"
    path.write_bytes(corpus.zipped(chance, files))
    return path


def valid_zip(folder: Path) -> list[Path]:
    """Write a ZIP file that can be installed."""
    import io
    import zipfile

    _at_home(folder)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in corpus.valid().items():
            archive.writestr(name, data)
    (folder / "a.zip").write_bytes(out.getvalue())
    return [folder / "a.zip"]


def make_folder(chance: Random, folder: Path) -> Path:
    """Write a pack into a folder, damaged, sometimes with what is no file."""
    _at_home(folder)
    place = _written(corpus.damaged(chance), folder / "pack")
    if chance.random() < 0.15:
        odd = place / chance.choice(
            ("README.md", "m/terms.json", "extra.json", "manifest.json", corpus.WEIGHTS)
        )
        odd.unlink(missing_ok=True)
        kind = chance.randrange(4)
        if kind == 0:
            os.mkfifo(odd)
        elif kind == 1:
            odd.symlink_to(chance.choice(("/etc/passwd", "/dev/zero", "../../../watch/canary.txt", odd.name)))
        elif kind == 2:
            odd.mkdir()
        else:
            with odd.open("wb") as stream:
                stream.truncate(1 << 34 if odd.name == "manifest.json" else 1 << 27)
    return place


def valid_folder(folder: Path) -> list[Path]:
    """Write a pack that can be installed and loaded."""
    _at_home(folder)
    return [_written(corpus.valid(), folder / "pack")]


def install(path: Path) -> None:
    """Look at a pack, install, list, check, read and remove it."""
    from assistant.packs import inspect, install, remove, survey, verify

    offer = inspect(path)
    if not all(text.isprintable() for text in (offer.name, offer.manifest.licence)):
        raise RuntimeError(f"shown: {offer.name[:80]!r}")
    pack = install(offer)
    for listed in survey():
        if listed.pack is None and not listed.place.ships:
            raise RuntimeError(f"installed and not usable: {listed.problem}")
    verify(pack.path)
    remove(pack.path)


def load(path: Path) -> None:
    """Load all of a pack and let it look at a picture, as the test in a process of its own does."""
    import numpy as np

    from assistant.identify.descriptors import Describer
    from assistant.tagging import Ensemble, Pack
    from assistant.vocabulary import load_default

    pixels = np.zeros((20, 30, 3), np.uint8)
    pack = Pack.open(path)
    pack.verify()
    if pack.manifest.descriptor:
        Describer.load(pack, threads=1).describe([pixels])
    if pack.manifest.members:
        ensemble = Ensemble.load(pack, load_default(), device="cpu", threads=1)
        found = ensemble.suggest([pixels])
        if not all(np.isfinite(scores.fused).all() for scores in found[0].values()):
            raise RuntimeError("scores that are not finite")


# -- weights ----------------------------------------------------------------------------------------


def make_weights(chance: Random, folder: Path) -> Path:
    """Write a safetensors file whose header or numbers lie."""
    path = folder / "weights.safetensors"
    path.write_bytes(corpus.header(chance, corpus.valid()[corpus.WEIGHTS]))
    return path


def valid_weights(folder: Path) -> list[Path]:
    """Write weights that fit."""
    (folder / "weights.safetensors").write_bytes(corpus.valid()[corpus.WEIGHTS])
    return [folder / "weights.safetensors"]


def read_weights(path: Path) -> None:
    """Read weights and fill a network with them."""
    from assistant.tagging.members.weights import fill, read_weights

    fill(_network(), read_weights(path), path)


@cache
def _network() -> Any:
    from assistant.tagging.members.heads import FacetHeads

    terms = json.loads(corpus.valid()["m/terms.json"])
    return FacetHeads("test_efficientnet", {key: len(uris) for key, uris in terms.items()})


# -- published models -------------------------------------------------------------------------------

_CARDS = (
    b"---\nlicense: mit\n---\n",
    b"---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\n"
    b"d: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]\nf: &f [*e,*e,*e,*e,*e,*e,*e,*e,*e]\n"
    b"g: &g [*f,*f,*f,*f,*f,*f,*f,*f,*f]\nlicense: [*g,*g,*g]\n---\n",
    b"---\nlicense: !!python/object/apply:os.system ['echo executed > executed-by-a-card.txt']\n---\n",
    b'---\nlicense: "\\e[2J\\u202e"\n---\n',
    b"---\n" + b"[" * 5000 + b"\n---\n",
)
_ARGUMENTS: tuple[Any, ...] = (
    {"checkpoint_path": "evil.bin"}, {"checkpoint_path": "weights.pkl"}, {"pretrained": True}, {"cache_dir": "/tmp/x"},
    {"img_size": 10**9}, {"in_chans": 10**9}, {"global_pool": "x"}, {"drop_rate": float("nan")}, [], "x", {"": 1},
    {"pretrained_cfg": {"url": "http://127.0.0.1:9/x"}}, {"block_args": "__import__('os').system('x')"}, {"depth": 10**7},
)  # fmt: skip


def make_published(chance: Random, folder: Path) -> Path:
    """Write a folder as timm saves a model: with a pickle, arguments that are orders, a card that grows."""
    os.environ["TMPDIR"] = str(folder / "temporary")
    (folder / "temporary").mkdir()
    files = dict(_published())
    config = json.loads(files["config.json"])
    what = chance.randrange(6)
    if what == 0:
        config["model_args"] = chance.choice(_ARGUMENTS)
    elif what == 1:
        key = chance.choice(
            ("file", "url", "hf_hub_id", "state_dict", "custom_load", "source", "input_size", "mean")
        )
        value = chance.choice(("evil.bin", "http://127.0.0.1:9/x", True, [3, 10**9, 10**9], {}, "hf-hub"))
        config["pretrained_cfg"][key] = value
    elif what == 2:
        config["architecture"] = chance.choice(
            ("hf-hub:evil/x", "local-dir:/etc", "resnet18", "", None, ["x"], "x" * 9999)
        )
    files["config.json"] = json.dumps(config).encode()
    if what == 3:
        files["config.json"] = chance.choice((values, *texts.ALL))(chance, files["config.json"], [b"{}"])
    elif what == 4:
        files["model.safetensors"] = corpus.header(chance, files["model.safetensors"])
    files["README.md"] = chance.choice(_CARDS)
    files["evil.bin"] = files["weights.pkl"] = corpus.pickled()
    if chance.random() < 0.1:
        del files["model.safetensors"]
        files["pytorch_model.bin"] = corpus.pickled()
    return _written(files, folder / "model")


def valid_published(folder: Path) -> list[Path]:
    """Write a model that can be loaded."""
    os.environ["TMPDIR"] = str(folder)
    return [_written(dict(_published()), folder / "model")]


def make_pack_from(path: Path) -> None:
    """Look at a published model and load it, as “packs make” does."""
    from assistant.hub import fetch, resolve
    from assistant.hub.loading import load_timm

    os.chdir(path)
    try:
        source = resolve(str(path), kind="timm")
        if not source.licence.isprintable() or len(source.licence) > 5000:
            raise RuntimeError(f"shown: {source.licence[:80]!r}")
        load_timm(fetch(source))
    finally:
        os.chdir(path.parents[2] / "watch" if (path.parents[2] / "watch").is_dir() else path.parent)


@cache
def _published() -> Files:
    import timm
    from safetensors.torch import save

    network = timm.create_model("test_efficientnet", pretrained=False)
    size = {
        "input_size": [3, 160, 160],
        "mean": [0.5] * 3,
        "std": [0.5] * 3,
        "crop_pct": 0.9,
        "num_classes": 1000,
    }
    config = {
        "architecture": "test_efficientnet",
        "pretrained_cfg": {
            **size,
            "interpolation": "bicubic",
            "classifier": "classifier",
            "first_conv": "conv_stem",
        },
    }
    return {
        "config.json": json.dumps(config).encode(),
        "model.safetensors": save(dict(network.state_dict())),
        "README.md": _CARDS[0],
    }


# -- recipes ----------------------------------------------------------------------------------------


def _recipes() -> Files:
    from assistant import paths

    folder = paths.resources() / "recipes"
    own = sorted(folder.glob("*.toml"))[:3]
    found = {path.name: path.read_bytes() for path in own}
    found |= {
        f"identify-{path.name}": path.read_bytes()
        for path in sorted((folder / "identify").glob("*.toml"))[:2]
    }
    return {
        **found,
        "prompts.toml": b'objectTypes = ["a photo of {label}", "{label}, a kind of {broader}"]\n',
    }


def read_recipe(path: Path) -> None:
    """Read a recipe of a training, or a file of prompts."""
    from assistant.training.embedding import recipe as identifying
    from assistant.training.make import read_prompts
    from assistant.training.recipe import read
    from assistant.vocabulary import load_default

    if path.name.startswith("prompts"):
        read_prompts(path, load_default())
    elif path.name.startswith("identify-"):
        identifying.read(path)
    else:
        read(path)


def _at_home(folder: Path) -> None:
    """Let the person's folders be inside of the case."""
    os.environ["GLAM_ASSISTANT_HOME"] = str(folder / "home")
    (folder / "home").mkdir(exist_ok=True)


def _written(files: Files, folder: Path) -> Path:
    """Write files below a folder; names that lead out of it are left to the ZIP files."""
    for name, data in files.items():
        parts = name.split("/")
        if (
            name.startswith(("/", "~"))
            or {"..", "."} & set(parts)
            or "\0" in name
            or max(map(len, parts)) > 240
        ):
            continue
        path = folder / name
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        except OSError:  # a file is there where a folder would have to be
            continue
    return folder
