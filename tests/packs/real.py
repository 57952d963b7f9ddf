"""A tiny pack that loads and suggests: a random network over a few terms of the default vocabulary."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from assistant.vocabulary import Vocabulary, load_default


def write_real_pack(folder: Path, *vocabularies: Vocabulary, seed: int = 0, **changes: Any) -> Path:
    """Write a pack of one multi-label member that knows five terms of each facet of each vocabulary.

    ``vocabularies``: the default one and these. ``changes`` are entries of the manifest.
    """
    import torch
    from safetensors.torch import save_file

    from assistant.tagging.members.heads import FacetHeads

    known = load_default()
    terms = {
        key: [term.uri for one in (known, *vocabularies) for term in one[key].terms[:5]]
        for key in known.facets
    }
    torch.manual_seed(seed)
    network = FacetHeads("test_efficientnet", {key: len(uris) for key, uris in terms.items()})
    (folder / "m").mkdir(parents=True, exist_ok=True)
    save_file(dict(network.state_dict()), folder / "m" / "weights.safetensors")
    (folder / "m" / "terms.json").write_text(json.dumps(terms), "utf-8")
    (folder / "README.md").write_text(f"# {folder.name}\n\nA tiny pack for tests.\n", "utf-8")
    names = ("README.md", "m/terms.json", "m/weights.safetensors")
    manifest = {
        "format": 1,
        "name": folder.name,
        "version": "1.0",
        "licence": "CC0-1.0",
        "vocabulary": {"name": known.name, "version": known.version, "fingerprint": known.fingerprint},
        "preprocessing": {"size": 32, "mode": "squash", "mean": [0.5] * 3, "std": [0.5] * 3},
        "members": [
            {
                "name": "m",
                "kind": "multilabel",
                "files": {"terms": names[1], "weights": names[2]},
                "options": {"backbone": "test_efficientnet"},
            }
        ],
        "training_data": [],
        "metrics": {},
        "files": {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in names},
    } | changes
    (folder / "manifest.json").write_text(json.dumps(manifest), "utf-8")
    return folder


def truncate_weights(folder: Path) -> Path:
    """Cut the weights in the middle, with a manifest that describes them so: every hash is right."""
    path = folder / "m" / "weights.safetensors"
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    manifest = json.loads((folder / "manifest.json").read_text("utf-8"))
    manifest["files"]["m/weights.safetensors"] = hashlib.sha256(path.read_bytes()).hexdigest()
    (folder / "manifest.json").write_text(json.dumps(manifest), "utf-8")
    return folder
