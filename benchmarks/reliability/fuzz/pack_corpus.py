"""A tiny pack that loads, and the ways to damage one: its manifest and its files."""

from __future__ import annotations

import hashlib
import json
import os
import pickle
import struct
from collections.abc import Callable
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.reliability.fuzz import mutating, texts
from benchmarks.reliability.fuzz.vocabulary_targets import values

Files = dict[str, bytes]

WEIGHTS = "m/weights.safetensors"
DESCRIPTOR = "d.safetensors"


@cache
def valid() -> Files:
    """Return the files of a pack with one member and a descriptor: name -> bytes."""
    import torch
    from safetensors.torch import save

    from assistant.identify.descriptors import Network
    from assistant.tagging.members.heads import FacetHeads
    from assistant.vocabulary import load_default

    known = load_default()
    terms = {key: [term.uri for term in known[key].terms[:3]] for key in known.facets}
    torch.manual_seed(0)
    network = FacetHeads("test_efficientnet", {key: len(uris) for key, uris in terms.items()})
    calibration = {
        key: {"members": {"m": [1.0, 0.0]}, "weights": {"m": 1.0}, "final": [1.0, 0.0], "unseen": 0.1}
        for key in terms
    }
    fitted = {key: {"alpha": 0.1, "threshold": 0.01, "pictures": 20} for key in terms}
    files = {
        "README.md": b"---\nlicense: mit\n---\n# A tiny pack\n",
        "m/terms.json": json.dumps(terms).encode(),
        WEIGHTS: save(dict(network.state_dict())),
        DESCRIPTOR: save(dict(Network("test_efficientnet").state_dict())),
        "calibration.json": json.dumps(calibration).encode(),
        "sets.json": json.dumps(fitted).encode(),
    }
    entry = {
        "name": "m",
        "kind": "multilabel",
        "files": {"terms": "m/terms.json", "weights": WEIGHTS},
        "options": {"backbone": "test_efficientnet"},
    }
    manifest = {
        "format": 1,
        "name": "tiny",
        "version": "1.0",
        "licence": "CC0-1.0",
        "vocabulary": {"name": known.name, "version": known.version, "fingerprint": known.fingerprint},
        "preprocessing": {"size": 32, "mode": "squash", "mean": [0.5] * 3, "std": [0.5] * 3},
        "members": [entry],
        "descriptor": {"backbone": "test_efficientnet", "files": {"weights": DESCRIPTOR}, "longest": 64},
        "training_data": [{"name": "none", "licence": "none"}],
        "metrics": {},
        "fusion": {"calibration": "calibration.json", "sets": "sets.json"},
    }
    return sealed({**files, "manifest.json": json.dumps(manifest).encode()})


def sealed(files: Files) -> Files:
    """Return the files with a manifest that gives the right hash of each: what is looked at behind it."""
    try:
        manifest = json.loads(files["manifest.json"])
        manifest["files"] = {
            name: hashlib.sha256(data).hexdigest() for name, data in files.items() if name != "manifest.json"
        }
    except (ValueError, TypeError, RecursionError):
        return files
    return {**files, "manifest.json": json.dumps(manifest).encode()}


def damaged(chance: Random) -> Files:
    """Return a pack of which one or two files are damaged; mostly with hashes that fit all the same."""
    files = dict(valid())
    for _ in range(chance.choice((1, 1, 2))):
        name = chance.choice(("manifest.json", "manifest.json", *files))
        data = files[name]
        if name.endswith(".safetensors"):
            files[name] = header(chance, data)
        elif name == "manifest.json" and chance.random() < 0.6:
            files[name] = orders(chance, data)
        elif name.endswith(".json"):
            how = chance.choice((values, values, values, *texts.ALL))
            files[name] = how(chance, data, [data])
        else:
            files[name] = chance.choice(texts.ALL)(chance, data, [data])
    if chance.random() < 0.2:
        files[chance.choice(BAD_NAMES)] = chance.choice((pickled(), b"x"))
    return files if chance.random() < 0.15 else sealed(files)


class Marker:
    """Runs code when it is unpickled: it writes a file where it must not be."""

    def __reduce__(self) -> tuple[Callable[[str], int], tuple[str]]:
        return os.system, ("echo executed > executed-by-a-pickle.txt",)


def pickled() -> bytes:
    """Return a pickle that runs a program when it is loaded."""
    return pickle.dumps({"weights": Marker()})


BAD_NAMES = (
    "pytorch_model.bin",
    "m/x.pt",
    "x.pkl",
    "x.py",
    "x.exe",
    "x.npy",
    "m/more.safetensors",
    "x",
    ".hidden.pt",
    "../evil.json",
    "/tmp/evil.json",
    "C:evil.json",
    "m\\..\\evil.json",
    "CON",
    "m/nul.json",
    "com1.txt ",
    "a.json.",
    "a:b.json",
    "M/TERMS.JSON",
    "e\u0301.json",
    "\u00e9.json",
    "x" * 250 + ".json",
    "a/" * 30 + "x.json",
    "a\0.json",
    "m/weights.safetensors/more.json",
    "\x1b[2J.json",
    "\u202e.json",
    "m/./x.json",
    "m//x.json",
    "~/x.json",
    " .json",
)

_ORDERS: tuple[tuple[tuple[str | int, ...], Any], ...] = (
    (("members", 0, "options", "backbone"), "hf-hub:evil/model"),
    (("members", 0, "options", "backbone"), "hf_hub:timm/resnet18"),
    (("members", 0, "options", "backbone"), "local-dir:/etc"),
    (("members", 0, "options", "backbone"), "../../x"),
    (("members", 0, "options", "backbone"), "vit_giant_patch14_dinov2"),
    (("members", 0, "options", "backbone"), ["resnet18"]),
    (
        ("members", 0, "options", "preprocessing"),
        {"size": 10**9, "mode": "squash", "mean": [0] * 3, "std": [1] * 3},
    ),
    (("members", 0, "options", "parents"), {"objectTypes": [1, 0, 0]}),
    (("members", 0, "options", "frozen"), 1e999),
    (("members", 0, "kind"), "clip"),
    (("members", 0, "kind"), "h-softmax-nodes"),
    (("members", 0, "kind"), "h-softmax-levels"),
    (("members", 0, "kind"), "pickle"),
    (("members", 0, "files"), {}),
    (("members", 0, "files"), {"terms": ["m/terms.json"], "weights": WEIGHTS}),
    (("members", 0, "files", "weights"), "../../etc/passwd"),
    (("members", 0, "files", "weights"), DESCRIPTOR),
    (("members", 0, "files", "trunk"), DESCRIPTOR),
    (("preprocessing", "size"), 10**9),
    (("preprocessing", "size"), 1e999),
    (("preprocessing", "size"), -5),
    (("preprocessing", "mean"), [float("nan")] * 3),
    (("preprocessing", "std"), [0, 0, 0]),
    (("preprocessing", "mode"), {"squash": 1}),
    (("descriptor", "backbone"), "hf-hub:evil/model"),
    (("descriptor", "backbone"), "vit_giant_patch14_dinov2"),
    (("descriptor", "out"), 16000),
    (("descriptor", "out"), 10**12),
    (("descriptor", "scales"), [1.0] * 10**5),
    (("descriptor", "longest"), 10**9),
    (("descriptor", "p"), float("nan")),
    (("descriptor", "stage"), 99),
    (("descriptor", "pooling"), "cls"),
    (("descriptor", "files", "weights"), "/etc/passwd"),
    (("format",), 2),
    (("format",), "x" * 10**6),
    (("name",), "\x1b]0;x\x07\u202e" + "x" * 10**5),
    (("licence",), "\n" * 1000),
    (("files",), {"../../x.json": "0" * 64}),
    (("metrics",), {"x": {"facets": []}}),
    (("fusion", "calibration"), ["x"]),
    (("fusion", "sets"), "manifest.json"),
    (("vocabulary",), []),
    (("training_data",), {"a": 1}),
)


def orders(chance: Random, data: bytes) -> bytes:
    """Put an order to a library, an absurd size, a path that leads out or many members into a manifest."""
    try:
        manifest = json.loads(data)
    except (ValueError, RecursionError):  # it is damaged already
        return data
    if chance.random() < 0.05:
        manifest["members"] = [dict(manifest["members"][0], name=f"m{n}") for n in range(3000)]
    for _ in range(chance.choice((1, 1, 2))):
        keys, value = chance.choice(_ORDERS)
        part = manifest
        try:
            for key in keys[:-1]:
                part = part[key]
            part[keys[-1]] = value
        except (KeyError, TypeError, IndexError):
            continue
    return json.dumps(manifest).encode()


def header(chance: Random, data: bytes) -> bytes:
    """Let the header of a safetensors file lie about lengths, types, shapes; or spoil what is behind it."""
    if chance.random() < 0.25:
        return chance.choice(
            (pickled(), b"", data[:7], *(how(chance, data, [data]) for how in mutating.BYTES[:5]))
        )
    try:
        size = struct.unpack("<Q", data[:8])[0]
        body, found = data[8 + size :], json.loads(data[8 : 8 + size])
        names = [name for name in found if name != "__metadata__"]
        one = found[chance.choice(names)]
    except (struct.error, ValueError, RecursionError, TypeError, LookupError, OverflowError):
        return data  # it is damaged already
    kind = chance.randrange(10)
    if kind == 0:
        lie = chance.choice((0, 1, 2**63, 2**64 - 1, 100_000_001, size - 1, size + 1))
        return struct.pack("<Q", lie) + data[8:]
    if kind == 1:
        one["data_offsets"] = chance.choice(([0, 2**62], [-1, 5], [5, 0], [0, 0], [1e999, 2], "x", [0], None))
    elif kind == 2:
        one["dtype"] = chance.choice(("F64", "I8", "BOOL", "F8_E4M3", "F4", "U128", "", None, "C64", "BF16"))
    elif kind == 3:
        one["shape"] = chance.choice(
            ([2**62, 4], [10**9, 10**9], [-1], [0], [], [1.5], None, one["shape"][::-1], [1] * 10**5)
        )
    elif kind == 4:
        found.pop(chance.choice(names))
    elif kind == 5:
        found[chance.choice(("", "\x1b[2J", "__metadata__", "x" * 10**5, "a\ud800"))] = dict(one)
    elif kind == 6:
        found["__metadata__"] = chance.choice(({"a": 5}, [], {"a": "b" * 10**6}, {"format": "pickle"}))
    elif kind == 7:
        text = json.dumps(found).replace("{", '{"__metadata__":{},"__metadata__":{},', 1).encode()
        return struct.pack("<Q", len(text)) + text + body
    elif kind == 8:
        pattern = chance.choice(
            (b"\xff\xff\xff\x7f", b"\x00\x00\x80\x7f", b"\xff\xff\x7f\x7f", b"\x01\x00\x00\x00")
        )
        return data[: 8 + size] + (pattern * (len(body) // 4 + 1))[: len(body)]
    else:
        text = chance.choice((b"[" * 10**5, b"{" * 50, b"\xff\xfe", b"null", b"{}", b'{"a":' * 10**4))
        return struct.pack("<Q", len(text)) + text + body
    text = json.dumps(found).encode("utf-8", "surrogatepass")
    return struct.pack("<Q", len(text)) + text + body


def written(files: Files, folder: Path) -> Path:
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
