"""Where the person is in a tree, in URIs: it is found again when the vocabulary grew meanwhile."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from assistant.desktop.terms.facet_tree import MORE, ROOT

if TYPE_CHECKING:
    from collections.abc import Iterable

    from assistant.desktop.terms.facet_model import FacetModel
    from assistant.desktop.terms.facet_view import FacetView

Route = tuple[str, ...]
"""The URIs from the top term down; the "more" line is called by an empty one."""


@dataclass(frozen=True, slots=True)
class Kept:
    """Cursor, the pixels it is from the upper edge, folds, and what each branch shows."""

    current: Route
    top: int
    scroll: int
    unfolded: list[Route]
    relevant: list[Route]
    revealed: list[Route]
    top_revealed: bool


def keep(view: FacetView, model: FacetModel) -> Kept:
    """Remember the place before the tree is made anew."""
    outline = model.outline
    return Kept(
        current=_route(model, view.here()),
        top=view.visualRect(view.currentIndex()).top(),
        scroll=view.verticalScrollBar().value(),
        unfolded=[_route(model, each) for each in view.unfolded],
        relevant=[_route(model, int(each)) for each in np.flatnonzero(outline.relevant)],
        revealed=[_route(model, int(each)) for each in np.flatnonzero(outline.revealed) if each != ROOT],
        top_revealed=bool(outline.revealed[ROOT]),
    )


def bring_back(view: FacetView, model: FacetModel, kept: Kept) -> None:
    """Go back to the place; the cursor's line stays where it was on the screen.

    What is gone is passed over; a cursor whose term is gone goes to the broader one.
    """
    revealed = [*_found(model, kept.revealed), *([ROOT] if kept.top_revealed else [])]
    model.outline.restore(_found(model, kept.relevant), revealed)
    current = None
    way = kept.current
    while way and current is None:
        current = _occurrence(model, way)
        way = way[:-1]
    view.show_place(_found(model, kept.unfolded), current, kept.scroll)
    rect = view.visualRect(view.currentIndex())
    if current is not None and rect.isValid():
        bar = view.verticalScrollBar()
        bar.setValue(bar.value() + rect.top() - kept.top)
        view.bring_into_sight()


def _route(model: FacetModel, occurrence: int) -> Route:
    if occurrence == ROOT:
        return ()
    terms = model.facet.terms
    return tuple("" if row == MORE else terms[row].uri for row in model.tree.route(occurrence))


def _occurrence(model: FacetModel, route: Route) -> int | None:
    facet = model.facet
    if any(uri and not facet.has(uri) for uri in route):
        return None
    return model.tree.at_route([facet.row(uri) if uri else MORE for uri in route])


def _found(model: FacetModel, routes: Iterable[Route]) -> list[int]:
    found = (_occurrence(model, route) for route in routes if route)
    return [each for each in found if each is not None]
