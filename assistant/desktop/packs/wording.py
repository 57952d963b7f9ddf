"""Sizes, devices and what a pack knows, in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from assistant.desktop.shell.sizes import size
from assistant.desktop.told import told
from assistant.desktop.words import tr
from assistant.packs.offer import weights_from

if TYPE_CHECKING:
    from assistant.packs import Listed, Trial
    from assistant.tagging import Manifest
    from assistant.vocabulary import Vocabulary

SOURCES = 3
"""Sources of pictures that are named before the model card."""


def device(name: str, note: str) -> str:
    """Return what the models run on and, where no GPU is used, why not."""
    return tr("{device} ({why})", device=name, why=told(note)) if note else name


def state(listed: Listed, *, in_use: bool) -> str:
    """Return the state of a pack in a word or two."""
    if listed.problem:
        return tr("damaged")
    if in_use:
        return tr("in use")
    if listed.place.ships:
        return tr("built in")
    return tr("installed")


def whole_state(listed: Listed, *, in_use: bool) -> str:
    """Return all that is to be said of a pack's state."""
    told = state(listed, in_use=in_use)
    if in_use and listed.place.ships:
        return tr("{state}; built in", state=told)
    return told


def why_not(listed: Listed, *, in_use: bool) -> str:
    """Return why the window cannot be made to read with a pack, "" where it can."""
    if listed.problem:
        return told(listed.problem)
    if in_use:
        return tr("It is in use")
    return "" if listed.suggests else tr("It only identifies exhibits and suggests no terms")


def knows(manifest: Manifest, facets: Mapping[str, int], vocabulary: Vocabulary, language: str) -> str:
    """Return what a pack can do: its members, the terms it was trained on, and whether it identifies."""
    parts = []
    if manifest.members:
        names = ", ".join(member.name for member in manifest.members)
        parts.append(tr("%Ln member(s): {names}", "", len(manifest.members), names=names))
    if facets:
        told = ", ".join(
            tr("{facet} {count}", facet=_facet(key, vocabulary, language), count=count)
            for key, count in facets.items()
        )
        parts.append(tr("terms in {facets}", facets=told))
    if manifest.descriptor:
        parts.append(
            tr("identifies exhibits")
            if manifest.members
            else tr("identifies exhibits only, suggests no terms")
        )
    return "; ".join(parts)


def in_short(listed: Listed) -> str:
    """Return what a pack can do, for one column."""
    if listed.pack is None:
        return ""
    manifest = listed.pack.manifest
    terms = sum(listed.facets.values())
    parts = [tr("%Ln term(s)", "", terms)] if terms else []
    if manifest.members and not terms:
        parts.append(tr("%Ln member(s)", "", len(manifest.members)))
    if manifest.descriptor:
        parts.append(tr("descriptor"))
    return ", ".join(parts)


def weights(manifest: Manifest) -> str:
    """Return the published weights that the members were made from, with their licences."""
    return "; ".join(
        tr("{name} ({licence})", name=name, licence=licence or tr("no licence stated"))
        for name, licence in weights_from(manifest)
    )


def trained_on(manifest: Manifest) -> str:
    """Return what a pack learnt from, with the licences its makers state; the model card tells all."""
    told = "; ".join(
        tr(
            "{name} ({licence})",
            name=source.get("name", ""),
            licence=source.get("licence") or tr("no licence stated"),
        )
        for source in manifest.training_data[:SOURCES]
    )
    more = len(manifest.training_data) - SOURCES
    return tr("{sources}; and %Ln more", "", more, sources=told) if more > 0 else told


def trial(name: str, found: Trial) -> str:
    """Return what a test found, in one sentence."""
    return tr(
        "{name} works: {device}, {seconds} s a picture, loaded in {loading} s, {memory} of memory.",
        name=name,
        device=device(found.device, found.note),
        seconds=f"{found.seconds:.2f}",
        loading=f"{found.loading:.1f}",
        memory=size(found.memory) if found.memory else tr("an unknown amount"),
    )


def _facet(key: str, vocabulary: Vocabulary, language: str) -> str:
    facets: Sequence[str] = list(vocabulary.facets)
    return vocabulary[key].label(language) if key in facets else key
