"""The catalogue: one file with what the pictures are, what runs suggested and what people decided."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from assistant.catalogue.choices import Choices
from assistant.catalogue.face.decisions import Decisions
from assistant.catalogue.face.exhibits import Exhibits
from assistant.catalogue.face.pictures import Pictures
from assistant.catalogue.face.runs import Runs
from assistant.catalogue.objects import Objects
from assistant.catalogue.own_terms import OwnTerms
from assistant.catalogue.sheet import Sheet
from assistant.catalogue.statistics import Statistics

if TYPE_CHECKING:
    from assistant.catalogue.finding.finding import Finding
    from assistant.catalogue.likeness import Likeness
    from assistant.catalogue.line.lines import Lines


class Catalogue(Pictures, Runs, Decisions, Exhibits):
    """What the catalogue can be asked and told: the methods of its parts, and parts of their own.

    Several connections, threads and instances of the program may use the same file. Every method that
    changes something is one committed transaction when it returns. All raise ``CatalogueError``.
    """

    @cached_property
    def choices(self) -> Choices:
        """What the museum chose for the whole catalogue."""
        return Choices(self)

    @cached_property
    def statistics(self) -> Statistics:
        """What was accepted, rejected and added, how right the suggestions were, how far the work is."""
        return Statistics(self)

    @cached_property
    def finding(self) -> Finding:
        """Which pictures pass a filter, in which order, and how many have each term."""
        from assistant.catalogue.finding.finding import Finding

        return Finding(self)

    @cached_property
    def own_terms(self) -> OwnTerms:
        """The museum's own terms and labels, and the terms never to be suggested."""
        return OwnTerms(self)

    @cached_property
    def objects(self) -> Objects:
        """Which pictures show one object: joining, splitting, grouping, and what all of them suggest."""
        return Objects(self)

    @cached_property
    def sheet(self) -> Sheet:
        """One term, all the pictures that may show it."""
        return Sheet(self)

    @cached_property
    def lines(self) -> Lines:
        """The line of each facet: what it would accept, how right it was, accepting by itself."""
        from assistant.catalogue.line.lines import Lines

        return Lines(self)

    @cached_property
    def likeness(self) -> Likeness:
        """Which pictures look alike, by what the models saw in them."""
        from assistant.catalogue.likeness import Likeness

        return Likeness(self)
