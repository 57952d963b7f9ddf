"""The vocabulary: facets of terms with labels, broader terms and arrays; reading, writing, searching."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from assistant.vocabulary.cells import CellTags, format_cell, parse_cell, tags_of_cell
    from assistant.vocabulary.compiled import load_default
    from assistant.vocabulary.reading import load
    from assistant.vocabulary.search import Hit
    from assistant.vocabulary.terms import (
        FACETS,
        Facet,
        Term,
        UnknownTermError,
        Vocabulary,
        VocabularyError,
    )

_HOME = {
    "load_default": "compiled", "CellTags": "cells", "format_cell": "cells", "parse_cell": "cells",
    "tags_of_cell": "cells", "load": "reading", "Hit": "search", "FACETS": "terms", "Facet": "terms",
    "Term": "terms", "UnknownTermError": "terms", "Vocabulary": "terms", "VocabularyError": "terms",
}  # fmt: skip

__all__ = [
    "FACETS", "CellTags", "Facet", "Hit", "Term", "UnknownTermError", "Vocabulary", "VocabularyError",
    "format_cell", "load", "load_default", "parse_cell", "tags_of_cell",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    # numpy is not needed to show the help of a command.
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
