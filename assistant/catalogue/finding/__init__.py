"""Finding pictures: filters, the order of the list, and how many pictures each term has."""

from assistant.catalogue.finding.counting import Counts, TermCount
from assistant.catalogue.finding.filters import (
    DateKind,
    DateTest,
    Filter,
    FilterError,
    Order,
    Standing,
    TermTest,
)
from assistant.catalogue.finding.finding import Finding, StoppedError
from assistant.catalogue.finding.lookup import Lookup

__all__ = [
    "Counts",
    "DateKind",
    "DateTest",
    "Filter",
    "FilterError",
    "Finding",
    "Lookup",
    "Order",
    "Standing",
    "StoppedError",
    "TermCount",
    "TermTest",
]
