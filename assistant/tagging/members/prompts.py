"""Words for CLIP's text side: English prompts for a term, from its labels and its broader term."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from string import Formatter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from assistant.vocabulary import Facet, Term

MAX_SYNONYMS = 3
"""Alternative labels used beside the preferred one; more of them drift away from the term."""


MOST_TEMPLATES = 100
"""Templates of a facet; the ensembles of prompts in use have up to eighty."""


def is_template(text: object) -> bool:
    """Tell whether ``text`` is a sentence with ``{label}``, perhaps ``{broader}``, and no more in braces.

    What else a format may say could ask for any attribute of a term, or for a line of a gigabyte.
    """
    if not isinstance(text, str):
        return False
    try:
        fields = [part[1:] for part in Formatter().parse(text) if part[1] is not None]
    except ValueError:
        return False
    return ("label", "", None) in fields and all(
        name in {"label", "broader"} and not spec and not how for name, spec, how in fields
    )


def check_templates(found: Any) -> Mapping[str, Sequence[str]]:
    """Return the templates of a pack, facet key -> templates; raises ValueError."""
    if not isinstance(found, Mapping):
        raise ValueError("its prompts are not an object of facets")
    for facet, templates in found.items():
        if not isinstance(templates, list) or not 0 < len(templates) <= MOST_TEMPLATES:
            raise ValueError(f"its prompts of {facet} are no list of sentences")
        if not all(map(is_template, templates)) or all("{broader}" in each for each in templates):
            raise ValueError(f"its prompts of {facet} are not sentences with {{label}}")
    return found


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
