"""The CLIP member: an open_clip image tower against text embeddings of the vocabulary's terms.

Because a term is described by words, CLIP also scores terms that no training picture showed.
"""

from __future__ import annotations

import json
import logging
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import open_clip
import torch

from assistant.tagging.manifest import MemberEntry, PackError
from assistant.tagging.members.backbones import CLIP_TRUNK, Part, Trunks, share
from assistant.tagging.members.clip_config import check_config
from assistant.tagging.members.heads import LONGEST_TERMS, read_terms, rows_of
from assistant.tagging.members.prompts import MAX_SYNONYMS, check_templates, prompts
from assistant.tagging.members.weights import fill_member, read_weights, room_of
from assistant.untrusted import MB, read_json, whole

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from assistant.tagging.pack import Pack
    from assistant.vocabulary import Facet, Vocabulary

_CONFIG = "open_clip_config.json"
_BROKEN = (
    LookupError, TypeError, ValueError, AttributeError, ArithmeticError, AssertionError, RuntimeError,
    OSError,
)  # fmt: skip
"""What open_clip and PyTorch raise over a configuration or tensors that do not fit."""

STORED = "stored"
"""``options.words``: the pack has text embeddings but no text tower; it says nothing about other terms."""


def build_clip(config: Mapping[str, Any], *, words: bool = True) -> tuple[torch.nn.Module, Any]:
    """Build an untrained open_clip model and its tokenizer from ``open_clip_config.json``'s content.

    It is not looked at here: see :mod:`.clip_config`. Goes through open_clip's own ``local-dir:`` factory,
    the same that published models use. Without ``words`` the tokenizer is None: it takes a tenth of a second
    to make.
    """
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, _CONFIG).write_text(json.dumps(config), "utf-8")
        name = f"local-dir:{folder}"
        with _quiet():
            model = open_clip.create_model(name, load_weights=False)
        tokenizer = open_clip.get_tokenizer(name) if words else None
    return model, tokenizer


@contextmanager
def _quiet() -> Iterator[None]:
    # open_clip warns that no weights lie beside the configuration; they are filled in afterwards.
    root = logging.getLogger()
    before = root.level
    root.setLevel(logging.ERROR)
    try:
        yield
    finally:
        root.setLevel(before)


class ClipMember:
    """A trained open_clip model with one text embedding per term of a vocabulary."""

    def __init__(
        self,
        name: str,
        model: torch.nn.Module,
        texts: Mapping[str, torch.Tensor],
        known: Mapping[str, NDArray[np.intp]],
        features: Part | None = None,
    ) -> None:
        """``texts``: facet key -> unit-length embeddings (n_terms, width), row by row.

        ``features``: pictures -> the timm backbone's features, where part of the way is shared.
        """
        self.name = name
        self._features = features
        self.model = model.eval().to(memory_format=torch.channels_last)
        self.known = known
        self._texts = texts

    @classmethod
    def load(
        cls, pack: Pack, entry: MemberEntry, vocabulary: Vocabulary, device: torch.device, trunks: Trunks
    ) -> ClipMember:
        """Read a member of kind ``clip``; raises PackError."""
        config = pack.file(entry.file("config"))
        cached = _read_cached(pack, entry)
        stored = entry.options.get("words") == STORED
        if stored and not cached:
            raise PackError(f"Member {entry.name} of the pack {pack.path} has no text embeddings.")
        words = not stored and any(
            cache_key(key, term.uri) not in cached
            for key, facet in vocabulary.facets.items()
            for term in facet.terms
        )
        try:
            found = read_json(config, MB)
            check_config(found, room=room_of(pack, entry))
            model, tokenizer = build_clip(found, words=words)
            templates = check_templates(entry.options.get("prompts", {"*": ["{label}"]}))
            synonyms = whole(entry.options.get("synonyms", MAX_SYNONYMS))
        except _BROKEN as error:
            raise PackError(f"{config} does not describe an open_clip model: {_first(error)}.") from error
        fill_member(model, pack, entry, CLIP_TRUNK)
        model = model.to(device).eval()
        backbone = getattr(model.visual, "trunk", None)
        features = share(backbone, entry, trunks) if "trunk" in entry.files and backbone else None
        try:
            texts = {
                key: _embed_facet(model, tokenizer, facet, templates, synonyms, cached, device)
                for key, facet in vocabulary.facets.items()
            }
        except _BROKEN as error:
            raise PackError(
                f"The words of member {entry.name} of the pack {pack.path} cannot be used: {_first(error)}."
            ) from error
        terms = read_terms(pack, entry)
        known = {}
        for facet_key, uris in terms.items():
            rows = rows_of(vocabulary, facet_key, uris)
            known[facet_key] = rows[rows >= 0]
        return cls(entry.name, model, texts, known, features)

    def probabilities(self, batch: torch.Tensor) -> dict[str, NDArray[np.float32]]:
        """See :class:`assistant.tagging.members.Member`; every term has a value."""
        return self.look(batch)[0]

    def look(self, batch: torch.Tensor) -> tuple[dict[str, NDArray[np.float32]], NDArray[np.float32]]:
        """Return the probabilities and, of the same pass, the picture's embedding, float32 (n, width)."""
        with torch.inference_mode():
            features = self._embed(batch)
            scale = self.model.logit_scale.exp()  # type: ignore[operator]
            found = {
                facet: self._relative(facet, (scale * features @ texts.T).float())
                for facet, texts in self._texts.items()
            }
            return found, features.float().cpu().numpy()

    def _embed(self, batch: torch.Tensor) -> torch.Tensor:
        if self._features is None:
            return self.model.encode_image(batch, normalize=True)  # type: ignore[operator,no-any-return]
        found = self.model.visual.head(self._features(batch))  # type: ignore[union-attr,operator]
        return torch.nn.functional.normalize(found, dim=-1)

    def _relative(self, facet: str, logits: torch.Tensor) -> NDArray[np.float32]:
        """Return softmax over the trained terms; other terms are measured against the same sum.

        So a term that training never showed can be likely without taking anything from those it did.
        """
        rows = self.known.get(facet)
        among = logits if rows is None or not len(rows) else logits[:, torch.from_numpy(rows)]
        total = torch.logsumexp(among, dim=-1, keepdim=True)
        return torch.exp(logits - total).clamp(max=1.0).cpu().numpy()


def embed_prompts(
    model: torch.nn.Module, tokenizer: Any, groups: Sequence[Sequence[str]], device: torch.device
) -> torch.Tensor:
    """Return one unit-length embedding per group of prompts: their mean, as CLIP ensembles prompts.

    Shape (n_groups, width).
    """
    flat = [text for group in groups for text in group]
    parts = []
    with torch.inference_mode():
        for start in range(0, len(flat), 256):
            tokens = tokenizer(flat[start : start + 256]).to(device)
            parts.append(model.encode_text(tokens, normalize=True))  # type: ignore[operator]
        every = torch.cat(parts)
        ends = np.cumsum([len(group) for group in groups])
        means = [every[end - len(group) : end].mean(0) for group, end in zip(groups, ends, strict=True)]
        return torch.nn.functional.normalize(torch.stack(means), dim=-1)


def _embed_facet(
    model: torch.nn.Module,
    tokenizer: Any,
    facet: Facet,
    templates: Mapping[str, Sequence[str]],
    synonyms: int,
    cached: Mapping[str, torch.Tensor],
    device: torch.device,
) -> torch.Tensor:
    """Take a term's embedding from the pack where it is cached, else compute it from its words.

    Without a ``tokenizer`` a term that is not cached gets NaN, and so does its probability.
    """
    missing = [term.row for term in facet.terms if cache_key(facet.key, term.uri) not in cached]
    fresh: dict[int, torch.Tensor] = {}
    if missing and tokenizer is None:
        silence = torch.full_like(next(iter(cached.values())), torch.nan, device=device)
        fresh = dict.fromkeys(missing, silence)
    elif missing:
        groups = [prompts(facet, row, templates, synonyms) for row in missing]
        fresh = dict(zip(missing, embed_prompts(model, tokenizer, groups, device), strict=True))
    rows = [
        fresh[term.row] if term.row in fresh else cached[cache_key(facet.key, term.uri)].to(device)
        for term in facet.terms
    ]
    return torch.nn.functional.normalize(torch.stack(rows).float(), dim=-1)


def cache_key(facet: str, uri: str) -> str:
    """Return the name under which a term's text embedding is cached in a pack."""
    return f"{facet} {uri}"


def _read_cached(pack: Pack, entry: MemberEntry) -> dict[str, torch.Tensor]:
    name = entry.files.get("texts")
    uris_name = entry.files.get("texts_terms")
    if name is None or uris_name is None:
        return {}
    table = read_weights(pack.file(name)).get("embeddings")
    try:
        keys = read_json(pack.file(uris_name), LONGEST_TERMS)
    except (OSError, ValueError) as error:
        raise PackError(f"{uris_name} in the pack {pack.name} cannot be read: {error}.") from error
    if not isinstance(keys, list) or table is None or table.ndim != 2 or len(keys) != len(table):
        raise PackError(f"{name} in the pack {pack.name} has not one embedding per term.")
    return dict(zip(map(str, keys), table, strict=True))


def _first(error: Exception) -> str:
    lines = str(error).strip().splitlines()
    return (lines[0] if lines else type(error).__name__).rstrip(".")
