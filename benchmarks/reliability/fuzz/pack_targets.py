"""Model packs: installed from ZIP files and folders, loaded, and what they are made from."""

from __future__ import annotations

import json
import os
import shutil
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.reliability.fuzz import pack_corpus as corpus
from benchmarks.reliability.fuzz import texts
from benchmarks.reliability.fuzz.pack_corpus import Files, written
from benchmarks.reliability.fuzz.pack_zips import zipped
from benchmarks.reliability.fuzz.target import Mutated, Target


def targets() -> list[Target]:
    """Return a target for each way in."""
    recipes = Mutated(_recipes, texts.ALL)
    return [
        Target("pack-zip", make_zip, valid_zip, install, writes="home", long=3000),
        Target("pack-folder", make_folder, valid_folder, install, writes="home", long=2500),
        Target("pack-load", make_folder, valid_folder, load, megabytes=768, long=2500),
        Target("safetensors", make_weights, valid_weights, read_weights, long=3000),
        Target("recipe", recipes.make, recipes.valid, read_recipe),
    ]


# -- installing -------------------------------------------------------------------------------------


def make_zip(chance: Random, folder: Path) -> Path:
    """Write a ZIP file of a pack, damaged inside or outside."""
    _at_home(folder)
    files = corpus.damaged(chance) if chance.random() < 0.4 else corpus.valid()
    path = folder / "a.zip"
    path.write_bytes(zipped(chance, files))
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
    place = written(corpus.damaged(chance), folder / "pack")
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
    return [written(corpus.valid(), folder / "pack")]


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
    from assistant.training.embedding import recipe_reading as identifying
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
    # With handles of folders it names files without saying where: the guard could not tell whose they are.
    shutil._use_fd_functions = False  # type: ignore[attr-defined]
    os.environ["GLAM_ASSISTANT_HOME"] = str(folder / "home")
    (folder / "home").mkdir(exist_ok=True)
