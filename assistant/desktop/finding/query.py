"""What the list is asked for: a filter and an order. One value, kept in places and saved filters."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from assistant.catalogue.finding import Filter, FilterError, Order
from assistant.desktop.words import tr

LASTING = frozenset({Order.TAKEN, Order.NAME, Order.NUMBER, Order.DATE})
"""Orders that no decision changes."""


@dataclass(frozen=True, slots=True)
class Query:
    """A filter, an order, and whether the order is turned round. Without anything: all as taken in."""

    filter: Filter = field(default_factory=Filter)
    order: Order = Order.TAKEN
    backwards: bool = False

    @property
    def plain(self) -> bool:
        """Whether it asks for all pictures as they were taken in."""
        return self == Query()

    @property
    def lasting(self) -> bool:
        """Whether no decision changes the answer."""
        return self.order in LASTING and self.filter == Filter(name=self.filter.name)

    def to_json(self) -> dict[str, Any]:
        """Return what ``from_json`` reads; empty for a plain one."""
        found: dict[str, Any] = {}
        if not self.filter.empty:
            found["filter"] = self.filter.to_json()
        if self.order is not Order.TAKEN:
            found["order"] = self.order.value
        if self.backwards:
            found["backwards"] = True
        return found

    @classmethod
    def from_json(cls, value: Any) -> Query:
        """Read a kept query; ``FilterError`` when it cannot be read."""
        if not isinstance(value, Mapping):
            raise FilterError(tr("A kept filter cannot be read. Make it anew."))
        try:
            order = Order(value.get("order", Order.TAKEN))
        except ValueError as error:
            told = tr("A kept filter asks for an unknown order ({order}). Make it anew.", order=error)
            raise FilterError(told) from error
        return cls(Filter.from_json(value.get("filter", {})), order, bool(value.get("backwards", False)))
