"""What a member is trained to say about each picture, and what its silence about a term means.

A cell of the data set names some terms. Everything else is one of three things, which the paper treats
alike and a recipe may tell apart: the facet was not annotated at all; the term is narrower than the most
precise tag, where the cataloguer may have stopped early; or it is another term of an annotated facet.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from assistant.datasets import Records
from assistant.training.recipe import MemberRecipe
from assistant.vocabulary import Facet, Vocabulary

TrainedRows = Mapping[str, NDArray[np.intp]]
"""Facet key -> rows of the terms that have enough training pictures."""

ROOT = -1
"""Parent of a trained term whose broader terms are not trained."""


@dataclass(frozen=True)
class Targets:
    """What a member is trained to say; facets in the order of its heads.

    ``nodes``: facet -> uint8 (n_pictures, n_trained_terms), 1 for every node of a tag's path.
    ``annotated``: facet -> bool (n_pictures,); False masks the facet. ``ignored``: facet -> uint8 like
    ``nodes``, 1 for terms that say nothing; empty where nothing is ignored. ``leaves``: like ``nodes``,
    1 for the most precise terms only. ``frequency``: facet -> float32 (n_trained_terms,), share of the
    annotated pictures with the term.
    """

    nodes: Mapping[str, NDArray[np.uint8]]
    annotated: Mapping[str, NDArray[np.bool_]]
    ignored: Mapping[str, NDArray[np.uint8]]
    leaves: Mapping[str, NDArray[np.uint8]]
    frequency: Mapping[str, NDArray[np.float32]]


@dataclass(frozen=True)
class Tree:
    """The trained terms of a facet as a tree, for softmax over siblings or over levels.

    ``parents``: intp (n,), index of the broader trained term among the outputs, :data:`ROOT` at the top.
    A term with several broader terms stands below the first of them. ``depths``: intp (n,), 0 at the top.
    """

    parents: NDArray[np.intp]
    depths: NDArray[np.intp]


def trained_rows(nodes: Mapping[str, NDArray[np.uint8]], min_count: int) -> dict[str, NDArray[np.intp]]:
    """Return facet -> rows of the terms that at least ``min_count`` training pictures show.

    A facet without such terms is left out.
    """
    rows = {facet: np.flatnonzero(found.sum(0) >= min_count) for facet, found in nodes.items()}
    return {facet: found for facet, found in rows.items() if len(found)}


def rows_for(member: MemberRecipe, rows: TrainedRows) -> dict[str, NDArray[np.intp]]:
    """Return the trained rows of the facets that ``member`` learns."""
    return {facet: found for facet, found in rows.items() if not member.facets or facet in member.facets}


def build(member: MemberRecipe, records: Records, rows: TrainedRows, vocabulary: Vocabulary) -> Targets:
    """Return the targets of ``member`` for ``records``."""
    nodes, annotated, ignored, leaves, frequency = {}, {}, {}, {}, {}
    for facet, chosen in rows.items():
        dense = records.nodes(facet)[:, chosen]
        known = records.annotated(facet)
        precise = _precise(records, facet, len(vocabulary[facet].terms))
        nodes[facet] = dense
        leaves[facet] = precise[:, chosen]
        frequency[facet] = (dense[known].sum(0) / max(1, known.sum())).astype(np.float32)
        annotated[facet] = known if member.unannotated == "masked" else np.ones_like(known)
        if member.below_deepest == "ignored":
            ignored[facet] = below(vocabulary[facet], precise)[:, chosen] & (1 - dense)
    return Targets(nodes, annotated, ignored, leaves, frequency)


def below(facet: Facet, precise: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return uint8 like ``precise`` (n_pictures, n_terms): 1 for every term narrower than a given one."""
    strictly = facet.closure.astype(np.float32)  # [narrower, broader]
    np.fill_diagonal(strictly, 0)
    return np.asarray(precise.astype(np.float32) @ strictly.T > 0, np.uint8)


def tree(facet: Facet, chosen: NDArray[np.intp]) -> Tree:
    """Return the trained terms ``chosen`` of ``facet`` as a tree."""
    index_of = {int(row): index for index, row in enumerate(chosen)}
    parents = np.array(
        [
            next((index_of[wide] for wide in facet.terms[int(row)].broader if wide in index_of), ROOT)
            for row in chosen
        ],
        np.intp,
    )
    depths = np.zeros(len(chosen), np.intp)
    for index in range(len(chosen)):
        above = parents[index]
        while above != ROOT:
            depths[index] += 1
            above = parents[above]
    return Tree(parents, depths)


def _precise(records: Records, facet: str, size: int) -> NDArray[np.uint8]:
    dense = np.zeros((len(records), size), np.uint8)
    for index, found in enumerate(records.leaves(facet)):
        dense[index, list(found)] = 1
    return dense
