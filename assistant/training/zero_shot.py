"""A published CLIP model as a pack: every term of the vocabulary by its words, no picture needed.

The words are embedded once, here. Where the text tower needs a tokenizer of its own (SigLIP and the
multilingual models) it stays behind: it is the larger part of these models, and needs another library.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import deepcopy
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import save_file
from torch import nn

from assistant.errors import AssistantError
from assistant.hub import Fetched
from assistant.hub.loading import load_clip
from assistant.tagging.members.clip import STORED, build_clip, cache_key, embed_prompts
from assistant.tagging.members.prompts import MAX_SYNONYMS, prompts
from assistant.tagging.preprocess import Preprocessing
from assistant.training.make import Made, Report, write_json
from assistant.training.pack_writer import PackWriter, halved
from assistant.training.published import About, facts, preprocessing_of_clip
from assistant.training.recipe import Recipe
from assistant.vocabulary import Vocabulary

MEMBER = "clip"

LEAST_LIKENESS = 0.999
"""Cosine between the embeddings of the original and of the half-precision weights that a pack must reach."""

_NO_WORDS = {"context_length": 8, "vocab_size": 49408, "width": 8, "heads": 1, "layers": 1}


def make_zero_shot(
    fetched: Fetched,
    target: Path,
    about: About,
    vocabulary: Vocabulary,
    templates: Mapping[str, Sequence[str]],
    report: Report,
) -> Made:
    """Write a pack of kind ``clip`` for ``target``; raises AssistantError."""
    report("Loading the model")
    model, tokenizer = load_clip(fetched)
    preprocessing = preprocessing_of_clip(fetched, model)
    writer = PackWriter(target, _recipe(about, preprocessing), vocabulary)
    place = writer.folder / MEMBER
    place.mkdir()
    keys, tables = [], []
    for key, facet in vocabulary.facets.items():
        report(f"Reading the words of {len(facet.terms)} terms: {facet.labels.get('en', key)}")
        groups = [prompts(facet, term.row, templates) for term in facet.terms]
        tables.append(embed_prompts(model, tokenizer, groups, torch.device("cpu")))
        keys += [cache_key(key, term.uri) for term in facet.terms]
    keeps_words = has_common_tokenizer(fetched.settings)
    config, state = _kept(fetched.settings, model, keeps_words=keeps_words)
    report("Writing the weights in half precision")
    weights = place / "open_clip_model.safetensors"
    save_file(halved(state), weights)
    likeness = _likeness(model, config, weights, preprocessing)
    save_file({"embeddings": torch.cat(tables).half().contiguous()}, place / "texts.safetensors")
    write_json(place / "open_clip_config.json", config)
    write_json(place / "texts_terms.json", keys)
    terms = {key: [term.uri for term in facet.terms] for key, facet in vocabulary.facets.items()}
    write_json(place / "terms.json", terms)
    writer.members.append(_entry(fetched, about, templates, keeps_words=keeps_words))
    return Made(writer, fetched, about, _sections(templates, keeps_words, likeness, terms), vocabulary)


def has_common_tokenizer(settings: Mapping[str, Any]) -> bool:
    """Tell whether words are split by open_clip's own tokenizer, which every installation has."""
    text = settings.get("model_cfg", {}).get("text_cfg", {})
    return not text.get("hf_tokenizer_name") and not text.get("hf_model_name")


def _kept(
    settings: Mapping[str, Any], model: nn.Module, *, keeps_words: bool
) -> tuple[dict[str, Any], dict[str, torch.Tensor]]:
    """Return configuration and weights to store; without words the text tower is a tiny one of zeros."""
    config = {key: deepcopy(settings[key]) for key in ("model_cfg", "preprocess_cfg")}
    state = model.state_dict()
    if keeps_words:
        return config, state
    config["model_cfg"] |= {"text_cfg": dict(_NO_WORDS), "custom_text": True}
    config["model_cfg"].pop("multimodal_cfg", None)
    empty, _ = build_clip(config)
    kept = {name: torch.zeros_like(value) for name, value in empty.state_dict().items()}
    return config, {
        name: state.get(name, zero) if _of_pictures(name) else zero for name, zero in kept.items()
    }


def _of_pictures(name: str) -> bool:
    return name.startswith("visual.") or name in {"logit_scale", "logit_bias"}


def _likeness(model: nn.Module, config: Mapping[str, Any], weights: Path, how: Preprocessing) -> float:
    """Return the smallest cosine of what original and stored weights see; raises AssistantError if small."""
    from assistant.tagging.members.weights import fill, read_weights

    stored, _ = build_clip(config)
    fill(stored, read_weights(weights), weights)
    chance = torch.Generator().manual_seed(0)
    pictures = torch.rand((4, 3, how.size, how.size), generator=chance) * 4 - 2
    with torch.inference_mode():
        one = model.encode_image(pictures, normalize=True)  # type: ignore[operator]
        other = stored.eval().encode_image(pictures, normalize=True)  # type: ignore[operator]
    likeness = float((one * other).sum(-1).min())
    if not likeness >= LEAST_LIKENESS:
        raise AssistantError(
            f"In half precision these weights say something else (cosine {likeness:.4f}, at least "
            f"{LEAST_LIKENESS} is needed). The model cannot be made into a pack."
        )
    return likeness


def _entry(
    fetched: Fetched, about: About, templates: Mapping[str, Sequence[str]], *, keeps_words: bool
) -> dict[str, Any]:
    files = {
        "config": "open_clip_config.json",
        "weights": "open_clip_model.safetensors",
        "terms": "terms.json",
        "texts": "texts.safetensors",
        "texts_terms": "texts_terms.json",
    }
    options = {
        "prompts": {facet: list(found) for facet, found in templates.items()},
        "synonyms": MAX_SYNONYMS,
        "source": facts(fetched, about.licence),
    }
    if not keeps_words:
        options["words"] = STORED
    return {
        "name": MEMBER,
        "kind": "clip",
        "files": {role: f"{MEMBER}/{name}" for role, name in files.items()},
        "options": options,
    }


def _sections(
    templates: Mapping[str, Sequence[str]],
    keeps_words: bool,
    likeness: float,
    terms: Mapping[str, Sequence[str]],
) -> dict[str, str]:
    words = (
        "The text tower is in the pack: terms that a later vocabulary adds are ranked by their words."
        if keeps_words
        else "The text tower is not in the pack: only the terms of the vocabulary it was made for are "
        "ranked. A term that is added later gets no suggestion until the pack is made again."
    )
    shown = [f"- {facet}: {', '.join(f'“{text}”' for text in found)}" for facet, found in templates.items()]
    return {
        "What it is": "A published CLIP model that compares a picture with the words of each term "
        f"({sum(map(len, terms.values()))} in all). It was not trained on pictures of the museum. Its scores "
        f"are not calibrated: their order counts, not their size. {words} Weights are stored in half "
        f"precision (cosine to the original at least {likeness:.4f}).",
        "Prompts": "Each term is the mean of these English sentences, with its preferred label and up to "
        f"{MAX_SYNONYMS} alternative labels.\n\n" + "\n".join(shown),
    }


def _recipe(about: About, preprocessing: Preprocessing) -> Recipe:
    return Recipe(
        name=about.name,
        version=about.version,
        seed=0,
        train="",
        validate=(),
        held_out=0.05,
        min_count=0,
        preprocessing=preprocessing,
        members=(),
        licence=about.licence,
        training_data=(),
        card="",
    )
