"""Packs from published models: what CLIP over the vocabulary's words and a linear probe have in common."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assistant.errors import AssistantError
from assistant.hub import Fetched
from assistant.tagging.ensemble import Ensemble
from assistant.tagging.members.prompts import is_template
from assistant.tagging.pack import Pack
from assistant.training.pack_writer import PackWriter
from assistant.training.published import About, card
from assistant.training.toml import read_toml
from assistant.vocabulary import Vocabulary

Report = Callable[[str], None]

TEMPLATES: Mapping[str, Sequence[str]] = {
    "objectTypes": (
        "a photo of {label}",
        "a museum photograph of {label}",
        "a photo of {label}, a kind of {broader}",
    ),
    "materials": (
        "a photo of an object made of {label}",
        "a museum object made of {label}",
        "an object made of {label}, a kind of {broader}",
    ),
    "classifications": ("a museum object from the field of {label}", "an object of {label}"),
    "subjects": ("a work of art showing {label}", "a picture of {label}"),
    "*": ("a photo of {label}",),
}
"""English prompts of a term, per facet; ``{broader}`` is left out for top terms."""


@dataclass(frozen=True)
class Made:
    """A pack that is written but not in its place yet. ``sections``: of its card, see :func:`card`."""

    writer: PackWriter
    fetched: Fetched
    about: About
    sections: Mapping[str, str]
    vocabulary: Vocabulary

    def open(self) -> Pack:
        """Return the unfinished pack, to be measured."""
        self._write({})
        return Pack.open(self.writer.folder)

    def finish(self, metrics: Mapping[str, Any]) -> Path:
        """Write the card, check every file, load the pack once and put it in its place; returns the folder.

        Raises AssistantError where the pack cannot be used.
        """
        self._write(metrics)
        pack = Pack.open(self.writer.folder)
        pack.verify()
        Ensemble.load(pack, self.vocabulary, device="cpu")
        return self.writer.publish()

    def _write(self, metrics: Mapping[str, Any]) -> None:
        text = card(self.about, self.fetched, self.sections, metrics)
        self.writer.write_manifest(metrics, text)


def check_target(target: Path) -> None:
    """Refuse a place whose content would be lost; raises AssistantError."""
    if not target.exists() or (target / "manifest.json").is_file():
        return
    if not target.is_dir() or any(target.iterdir()):
        raise AssistantError(
            f"{target} exists and is not a model pack. Name a new folder with --out, or that of a pack."
        )


def read_prompts(path: Path, vocabulary: Vocabulary) -> dict[str, list[str]]:
    """Read prompt templates: a TOML file, facet key (or "*") -> list of templates; raises AssistantError."""
    try:
        data = read_toml(path)
    except OSError as error:
        raise AssistantError(f"The prompts {path} cannot be read: {error.strerror}.") from error
    except ValueError as error:
        raise AssistantError(f"The prompts {path} are not valid TOML: {error}.") from error
    known = [*vocabulary.facets, "*"]
    for facet, templates in data.items():
        if facet not in known:
            raise AssistantError(f"The prompts {path} name “{facet}”. The facets are {', '.join(known)}.")
        if not isinstance(templates, list) or not templates or not all(map(is_template, templates)):
            raise AssistantError(
                f"The prompts {path}: “{facet}” needs a list of sentences, each with {{label}} and perhaps "
                "{broader}, at least one of them without {broader}."
            )
        if all("{broader}" in template for template in templates):
            raise AssistantError(f"The prompts {path}: “{facet}” needs a sentence without {{broader}} too.")
    if not data:
        raise AssistantError(f"The prompts {path} are empty.")
    return {facet: list(templates) for facet, templates in data.items()}


def write_json(path: Path, data: Any) -> None:
    """Write one of a pack's JSON files."""
    path.write_text(json.dumps(data, ensure_ascii=False) + "\n", "utf-8")
