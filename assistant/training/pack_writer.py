"""Writing a model pack: weights in half precision, terms, calibration, card and manifest."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import torch
from torch import nn

from assistant.tagging import fusion, sets
from assistant.tagging.manifest import FORMAT
from assistant.tagging.members.backbones import ALL, CLIP_TRUNK, HEADS_TRUNK, split, trunk_names
from assistant.tagging.members.clip import build_clip, cache_key, embed_prompts
from assistant.tagging.members.prompts import prompts
from assistant.training.networks import ClipOverTerms
from assistant.training.recipe import MemberRecipe, Recipe
from assistant.training.targets import TrainedRows, tree
from assistant.training.tensors import write
from assistant.vocabulary import Vocabulary

CALIBRATION = "calibration.json"
SETS = "sets.json"
CARD = "README.md"


class PackWriter:
    """A pack being made in a temporary folder beside its place; appears there only when it is whole."""

    def __init__(self, target: Path, recipe: Recipe, vocabulary: Vocabulary) -> None:
        self.target = target
        self.folder = working_folder(target)
        self.recipe = recipe
        self.vocabulary = vocabulary
        self.members: list[dict[str, Any]] = []
        self.fusion: dict[str, Any] = {}

    def add_member(self, member: MemberRecipe, network: nn.Module, rows: TrainedRows) -> None:
        """Write one member's files."""
        place = self.folder / member.name
        place.mkdir()
        terms = {
            facet: [self.vocabulary[facet].terms[int(row)].uri for row in found]
            for facet, found in rows.items()
        }
        _write_json(place / "terms.json", terms)
        files = {"terms": f"{member.name}/terms.json"}
        options: dict[str, Any] = {"backbone": member.backbone}
        kept: frozenset[str] = frozenset()
        if member.frozen and member.backbone:
            options["frozen"] = self._cut(member)
            files["trunk"], kept = self._add_trunk(options["frozen"], network)
        if isinstance(network, ClipOverTerms):
            files |= self._add_clip(member, network, place, kept)
            templates = {facet: list(found) for facet, found in member.prompts.items()}
            options["prompts"] = templates or {"*": ["{label}"]}
            options["synonyms"] = member.synonyms
        else:
            write(halved(network.state_dict(), kept), place / "weights.safetensors")
            files["weights"] = f"{member.name}/weights.safetensors"
        if member.kind.startswith("h-softmax"):
            options["parents"] = {
                facet: tree(self.vocabulary[facet], found).parents.tolist() for facet, found in rows.items()
            }
        if member.preprocessing:
            options["preprocessing"] = member.preprocessing.to_json()
        entry = {"name": member.name, "kind": member.kind, "files": files, "options": options}
        self.members.append(entry)

    def _cut(self, member: MemberRecipe) -> int | str:
        """Return where the trunk of ``member`` ends in the pack.

        A member that is frozen as a whole shares the stages that the others keep.
        """
        alike = [
            other.frozen
            for other in self.recipe.members
            if isinstance(other.frozen, int)
            and other.frozen
            and (other.backbone, other.initial) == (member.backbone, member.initial)
        ]
        return min(alike) if member.frozen == ALL and alike else member.frozen

    def _add_trunk(self, frozen: int | str, network: nn.Module) -> tuple[str, frozenset[str]]:
        """Write the stages that kept their initial weights, once for all members that have the same.

        Returns the file's name and the names of its tensors in the member's own network.
        """
        backbone: nn.Module = network.backbone  # type: ignore[assignment]
        names = trunk_names(backbone, split(backbone, frozen))
        state = backbone.state_dict()
        part = self.folder / "trunk.part"
        write(halved({name: state[name] for name in sorted(names)}), part)
        name = f"trunk-{sha256(part)[:12]}.safetensors"
        part.replace(self.folder / name)
        prefix = CLIP_TRUNK if isinstance(network, ClipOverTerms) else HEADS_TRUNK
        return name, frozenset(prefix + found for found in names)

    def _add_clip(
        self, member: MemberRecipe, network: ClipOverTerms, place: Path, kept: frozenset[str]
    ) -> dict[str, str]:
        _write_json(place / "open_clip_config.json", network.config)
        write(halved(network.clip.state_dict(), kept), place / "open_clip_model.safetensors")
        _, tokenizer = build_clip(network.config)
        keys, groups = [], []
        for key, facet in self.vocabulary.facets.items():
            keys += [cache_key(key, term.uri) for term in facet.terms]
            groups += [prompts(facet, term.row, member.prompts, member.synonyms) for term in facet.terms]
        device = next(network.parameters()).device
        table = embed_prompts(network.clip.eval(), tokenizer, groups, device)
        write({"embeddings": table.half().cpu().contiguous()}, place / "texts.safetensors")
        _write_json(place / "texts_terms.json", keys)
        return {
            "config": f"{member.name}/open_clip_config.json",
            "weights": f"{member.name}/open_clip_model.safetensors",
            "texts": f"{member.name}/texts.safetensors",
            "texts_terms": f"{member.name}/texts_terms.json",
        }

    def set_fusion(self, how: Mapping[str, fusion.FacetFusion]) -> None:
        """Write the calibration file."""
        _write_json(self.folder / CALIBRATION, fusion.to_json(how))
        self.fusion = {**self.fusion, "calibration": CALIBRATION}

    def set_sets(self, fitted: Mapping[str, sets.FittedSets]) -> None:
        """Write what makes sets of terms with a stated coverage."""
        _write_json(self.folder / SETS, sets.to_json(fitted))
        self.fusion = {**self.fusion, "sets": SETS}

    def write_manifest(self, metrics: Mapping[str, Any], card: str) -> Path:
        """Write card and manifest; the folder is then a pack that can be opened. Returns the folder."""
        (self.folder / CARD).write_text(card, "utf-8")
        (self.folder / "manifest.json").unlink(missing_ok=True)
        manifest = {
            "format": FORMAT,
            "name": self.recipe.name,
            "version": self.recipe.version,
            "licence": self.recipe.licence,
            "vocabulary": {
                "name": self.vocabulary.name,
                "version": self.vocabulary.version,
                "fingerprint": self.vocabulary.fingerprint,
            },
            "preprocessing": self.recipe.preprocessing.to_json(),
            "members": self.members,
            "fusion": self.fusion,
            **({"descriptor": dict(self.recipe.descriptor)} if self.recipe.descriptor else {}),
            "training_data": [dict(source) for source in self.recipe.training_data],
            "metrics": dict(metrics),
            "files": {
                path.relative_to(self.folder).as_posix(): sha256(path)
                for path in sorted(self.folder.rglob("*"))
                if path.is_file()
            },
        }
        _write_json(self.folder / "manifest.json", manifest, indent=1)
        return self.folder

    def publish(self) -> Path:
        """Put the finished folder in its place; an older pack there is replaced in one rename."""
        return publish(self.folder, self.target)


def working_folder(target: Path) -> Path:
    """Make an empty folder beside ``target`` to make a pack in; what a killed program left there goes."""
    # Not assistant.whole_files: no folder can be renamed over another. One that is found damaged by its
    # hashes is made again, so nobody waits for the disk either.
    folder = target.with_name(f".{target.name}.part")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def publish(folder: Path, target: Path) -> Path:
    """Put a finished folder in its place; an older pack there steps aside, and back where that fails."""
    old = target.with_name(f".{target.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    for path in folder.rglob("*"):
        if path.is_file():  # safetensors files come readable by their maker only
            path.chmod(0o644)
    if target.exists():
        target.replace(old)
    try:
        folder.replace(target)
    except OSError:
        if old.exists():
            old.replace(target)
        raise
    shutil.rmtree(old, ignore_errors=True)
    return target


def halved(
    state: Mapping[str, torch.Tensor], without: frozenset[str] = frozenset()
) -> dict[str, torch.Tensor]:
    """Return the tensors to store but for ``without``: matrices and kernels as float16, the rest as they are.

    Norm statistics and biases stay float32: they are small, and a running variance may overflow.
    """
    return {
        name: (value.half() if value.is_floating_point() and value.ndim > 1 else value).cpu().contiguous()
        for name, value in state.items()
        if name not in without
    }


def sha256(path: Path) -> str:
    """Return the SHA-256 of a file's bytes in hex."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _write_json(path: Path, data: Any, indent: int | None = None) -> None:
    path.write_text(json.dumps(data, ensure_ascii=False, indent=indent) + "\n", "utf-8")
