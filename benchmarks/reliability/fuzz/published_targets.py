"""Published models of which packs are made: pickles, arguments that are orders, cards that grow."""

from __future__ import annotations

import contextlib
import json
import os
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.reliability.fuzz import pack_corpus as corpus
from benchmarks.reliability.fuzz import texts
from benchmarks.reliability.fuzz.pack_corpus import Files, written
from benchmarks.reliability.fuzz.target import Target
from benchmarks.reliability.fuzz.vocabulary_targets import values


def targets() -> list[Target]:
    """Return the target of a timm model in a folder."""
    return [
        Target(
            "hub-folder", make_published, valid_published, make_pack_from, writes="temporary", megabytes=768
        )
    ]


_CARDS = (
    b"---\nlicense: mit\n---\n",
    b"---\na0: &a0 [x]\n"
    + b"".join(b"a%d: &a%d [%s]\n" % (n, n, b",".join([b"*a%d" % (n - 1)] * 9)) for n in range(1, 12))
    + b"license: [*a11]\n---\n",
    b"---\nlicense: !!python/object/apply:os.system ['echo executed > executed-by-a-card.txt']\n---\n",
    b'---\nlicense: "\\e[2J\\u202e"\n---\n',
    b"---\n" + b"[" * 5000 + b"\n---\n",
)
_ARGUMENTS: tuple[Any, ...] = (
    {"checkpoint_path": "evil.bin"},
    {"checkpoint_path": "weights.pkl"},
    {"pretrained": True},
    {"cache_dir": "/tmp/x"},
    {"img_size": 10**9},
    {"in_chans": 10**9},
    {"global_pool": "x"},
    {"drop_rate": float("nan")},
    [],
    "x",
    {"": 1},
    {"pretrained_cfg": {"url": "http://127.0.0.1:9/x"}},
    {"block_args": "__import__('os').system('x')"},
    {"depth": 10**7},
)


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
    return written(files, folder / "model")


def valid_published(folder: Path) -> list[Path]:
    """Write a model that can be loaded."""
    os.environ["TMPDIR"] = str(folder)
    return [written(dict(_published()), folder / "model")]


def make_pack_from(path: Path) -> None:
    """Look at a published model and load it, as “packs make” does."""
    from assistant.hub import fetch, resolve
    from assistant.hub.loading import load_timm

    with contextlib.chdir(path):  # what a configuration names lies where the person is
        source = resolve(str(path), kind="timm")
        if not source.licence.isprintable() or len(source.licence) > 5000:
            raise RuntimeError(f"shown: {source.licence[:80]!r}")
        load_timm(fetch(source))


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
