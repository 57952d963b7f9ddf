"""The catalogue: one SQLite file of pictures, suggestions, decisions and the undo log."""

from assistant.catalogue.catalogue import Catalogue
from assistant.catalogue.errors import CatalogueBusyError, CatalogueError, CatalogueGoneError
from assistant.catalogue.numbers import NumberRule, folder_rule, pattern_rule, stem_rule
from assistant.catalogue.values import (
    Added,
    Change,
    Decision,
    Identification,
    PictureRow,
    PictureState,
    Region,
    Seen,
    Step,
    SuggestedBy,
    Suggestion,
    Verdict,
)

__all__ = [
    "Added",
    "Catalogue",
    "CatalogueBusyError",
    "CatalogueError",
    "CatalogueGoneError",
    "Change",
    "Decision",
    "Identification",
    "NumberRule",
    "PictureRow",
    "PictureState",
    "Region",
    "Seen",
    "Step",
    "SuggestedBy",
    "Suggestion",
    "Verdict",
    "folder_rule",
    "pattern_rule",
    "stem_rule",
]
