"""What the window and the commands ask: which pictures, in which order, how many of each."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from assistant.catalogue import decisions
from assistant.catalogue.errors import CatalogueError
from assistant.catalogue.finding import counting, ordering, pool, term_tests
from assistant.catalogue.finding.counting import Counts
from assistant.catalogue.finding.filters import Filter, Order, Standing
from assistant.catalogue.finding.lookup import Lookup
from assistant.catalogue.pictures import LIVE
from assistant.catalogue.store import chunks, marks

if TYPE_CHECKING:
    from assistant.catalogue.catalogue import Catalogue

_STEPS = 20_000
"""Instructions of SQLite's machine between two questions whether to stop: well under a millisecond."""

_SCORED = frozenset({Standing.OVER, Standing.UNDER})


class StoppedError(CatalogueError):
    """The search was cancelled."""

    def __init__(self) -> None:
        super().__init__("The search was stopped.")


class Finding:
    """Finds pictures of one catalogue. With 100,000 pictures an answer takes up to a second: ask in a job.

    ``cancelled`` is asked every millisecond; when it says yes, ``StoppedError`` is raised.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def ids(
        self,
        wanted: Filter,
        order: Order = Order.TAKEN,
        *,
        backwards: bool = False,
        lookup: Lookup | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> list[int]:
        """Return the pictures that pass the filter, in an order."""
        lookup = lookup or Lookup()
        with self._asking(cancelled) as connection:
            self._narrow(connection, wanted, lookup, readings=order in ordering.READ)
            return ordering.sorted_ids(connection, order, lookup, wanted.terms, backwards=backwards)

    def counts(
        self,
        wanted: Filter,
        *,
        lookup: Lookup | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> Counts:
        """Count states, undecided facets and terms among the pictures that pass the filter."""
        lookup = lookup or Lookup()
        with self._asking(cancelled) as connection:
            self._narrow(connection, wanted, lookup, readings=True)
            return counting.count(connection, decisions.facets(connection), lookup)

    def still_there(self, picture_ids: Sequence[int]) -> list[int]:
        """Return those of the pictures that a person still sees, in the order given."""
        with self._catalogue.reading() as connection:
            live = {number for (number,) in connection.execute(f"SELECT p.id FROM pictures p WHERE {LIVE}")}
        return [number for number in picture_ids if number in live]

    def first_undecided(self, picture_ids: Sequence[int]) -> int | None:
        """Return the first of the pictures whose object is neither done nor has decisions.

        A picture that could not be read is passed over. Some microseconds for each picture looked at.
        """
        with self._catalogue.reading() as connection:
            for chunk in chunks(picture_ids, 200):
                open_ones = {
                    number
                    for (number,) in connection.execute(
                        "SELECT p.id FROM pictures p JOIN objects o ON o.id = p.object_id"
                        f" WHERE p.id IN ({marks(chunk)}) AND {LIVE} AND p.problem IS NULL AND NOT o.done"
                        " AND NOT EXISTS (SELECT 1 FROM decisions d WHERE d.object_id = p.object_id)",
                        chunk,
                    )
                }
                for number in chunk:
                    if number in open_ones:
                        return number
        return None

    @staticmethod
    def _narrow(connection: sqlite3.Connection, wanted: Filter, lookup: Lookup, *, readings: bool) -> None:
        scored = any(
            test.standings & _SCORED or test.least is not None or test.most is not None
            for test in wanted.terms
        )
        pool.fill_pool(connection, wanted, lookup, readings=readings or scored)
        for test in wanted.terms:
            term_tests.keep_passing(connection, test, lookup)

    @contextmanager
    def _asking(self, cancelled: Callable[[], bool] | None) -> Iterator[sqlite3.Connection]:
        """Lend the connection: one moment for all questions, and a way to stop in the middle of one."""
        stopped = False

        def look() -> bool:
            nonlocal stopped
            stopped = stopped or (cancelled is not None and cancelled())
            return stopped

        try:
            with self._catalogue.reading() as connection:
                connection.set_progress_handler(look if cancelled is not None else None, _STEPS)
                try:
                    connection.execute("BEGIN")
                    yield connection
                finally:
                    connection.set_progress_handler(None, 0)
                    if connection.in_transaction:  # what is stopped in a change is rolled back by itself
                        connection.execute("COMMIT")
        except CatalogueError:
            if stopped:
                raise StoppedError from None
            raise
