"""Words for CLIP's text side: English prompts for a term, from its labels and its broader term."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.vocabulary import Facet, Term

MAX_SYNONYMS = 3
"""Alternative labels used beside the preferred one; more of them drift away from the term."""


def names(term: Term, synonyms: int = MAX_SYNONYMS) -> list[str]:
    """Return the English names of a term, the preferred one first; falls back to any label."""
    found = [term.label("en"), *term.alternatives.get("en", ())[:synonyms]]
    return list(dict.fromkeys(found))


def prompts(
    facet: Facet, row: int, templates: Mapping[str, Sequence[str]], synonyms: int = MAX_SYNONYMS
) -> list[str]:
    """Return every prompt of a term: each of its names in each template of its facet.

    A template has ``{label}`` and may have ``{broader}``; templates with ``{broader}`` are left out
    for top terms. ``templates``: facet key -> templates, ``"*"`` for facets without their own.
    ``synonyms``: how many alternative labels are used.
    """
    term = facet.terms[row]
    broader = [facet.terms[wide].label("en") for wide in term.broader]
    found = []
    for template in templates.get(facet.key, templates.get("*", ("{label}",))):
        for name in names(term, synonyms):
            if "{broader}" not in template:
                found.append(template.format(label=name))
            else:
                found.extend(template.format(label=name, broader=wide) for wide in broader)
    return found
