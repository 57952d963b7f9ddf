"""The index of exhibits: their pictures and descriptors in one SQLite file, searched exactly."""

from assistant.identify.index.exact import ExactSearch, VectorSearch
from assistant.identify.index.graph import UsearchSearch
from assistant.identify.index.index import ExhibitIndex
from assistant.identify.index.moving import delete, move
from assistant.identify.index.records import Exhibit, ExhibitPicture, Hits, NewPicture

__all__ = [
    "ExactSearch",
    "Exhibit",
    "ExhibitIndex",
    "ExhibitPicture",
    "Hits",
    "NewPicture",
    "UsearchSearch",
    "VectorSearch",
    "delete",
    "move",
]
