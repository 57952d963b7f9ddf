"""Where the models looked for one term: occlusion sensitivity over the joined score.

Method. A part of the picture is covered with the picture's mean colour and the models are asked again; what
the term's score loses is what that part was worth to it (Zeiler and Fergus, "Visualizing and Understanding
Convolutional Networks", ECCV 2014, section 4.2). Squares of a half, a quarter and an eighth of each side are
moved over the picture, the first two by half their size, coarse before fine, so that a first map is there
after four covers. The value of a place is the mean loss of the squares that covered it, the mean of each size
counting alike. At the end the strongest region is covered as one, exactly as it is outlined, and the score
that is left is measured, not added up. Where that loses little, the one square that lost most stands for it;
where no square lost a twentieth, or a tenth of the score, nothing stands out.

Units. Scores are those of ``Ensemble.suggest``, 0 to 1; so is the loss, below 0 where a part speaks against
the term.

Limits. The loss says what the *models* used, not what makes the object what it is. Two parts that each
suffice alone hide each other: covering one loses nothing. The joined score is flat near 0 and 1, so a sure
term can lose little anywhere. A flat patch is itself something to see; a picture of few colours is hardly
changed by its mean colour. Below an eighth of a side nothing is resolved.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple, Protocol

import numpy as np

from assistant.errors import AssistantError

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from assistant.tagging.scores import Scores
    from assistant.vocabulary import Vocabulary

CELLS = 32
"""Cells a side of the map."""

LEVELS = ((16, 8), (8, 4), (4, 4))
"""Side and step of the covering squares, in cells."""

QUARTERS = 4
"""The first squares are the quarters of the picture: with them every part was covered once."""

BATCH = 4
"""Covered pictures that the models are asked about together."""

CLEAR = 0.05
"""A region without which the score falls by less than this, or by less than ``CLEAR_SHARE`` of the score,
does not stand out."""

CLEAR_SHARE = 0.1


class Asked(Protocol):
    """What is asked: `assistant.tagging.Ensemble`, or anything that suggests as it does."""

    @property
    def vocabulary(self) -> Vocabulary: ...

    def suggest(self, pixels: Sequence[NDArray[np.uint8]]) -> Sequence[Scores]: ...


class Square(NamedTuple):
    """A covering square in cells; ``right`` and ``bottom`` are outside it."""

    left: int
    top: int
    right: int
    bottom: int


@dataclass(frozen=True, slots=True)
class Attribution:
    """What is known so far, after ``done`` of ``total`` looks.

    ``lost``: float32 (CELLS, CELLS), the score lost where the picture is covered; the map's sides are the
    picture's. ``whole``: the score with nothing covered. ``region``: bool (CELLS, CELLS), the strongest
    region, and ``without``: the score without it; both None until the end.
    """

    lost: NDArray[np.float32]
    whole: float
    done: int
    total: int
    region: NDArray[np.bool_] | None = None
    without: float | None = None

    @property
    def stands_out(self) -> bool:
        """Whether the score clearly falls without the strongest region."""
        if self.without is None:
            return False
        return _clear(self.whole, self.whole - self.without)


def attribute(
    ensemble: Asked,
    pixels: NDArray[np.uint8],
    facet: str,
    uri: str,
    *,
    batch: int = BATCH,
    progress: Callable[[Attribution], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Attribution | None:
    """Return where one picture speaks for one term; None when it was cancelled.

    ``pixels``: uint8 RGB (height, width, 3), as ``suggest`` takes them. ``progress`` is told the map so far
    after each batch, once every part was covered; ``cancelled()`` is asked before each batch. Raises
    AssistantError for a term that the models have no score for.
    """
    cancelled = cancelled or (lambda: False)
    score = _Score(ensemble, facet, uri)
    covers = [square for side, step in LEVELS for square in squares(side, step)]
    covers.sort(key=_order)
    total = len(covers) + 2
    losses: list[float] = []
    if cancelled():
        return None
    whole = score.of([pixels])[0]
    while len(losses) < len(covers):
        if cancelled():
            return None
        group = covers[len(losses) : len(losses) + batch]
        losses += [whole - each for each in score.of([covered(pixels, _mask(one)) for one in group])]
        if progress is not None and len(losses) >= QUARTERS:
            progress(Attribution(_map(covers, losses), whole, len(losses) + 1, total))
    if cancelled():
        return None
    found = Attribution(_map(covers, losses), whole, total, total)
    region = strongest(found.lost)
    found = replace(found, region=region, without=score.of([covered(pixels, region)])[0])
    best = int(np.argmax(losses))
    if found.stands_out or not _clear(whole, losses[best]):
        return found
    # A small peak alone may lose nothing where the larger square around it did.
    return replace(found, region=_mask(covers[best]), without=whole - losses[best])


def _clear(whole: float, loss: float) -> bool:
    return loss >= max(CLEAR, CLEAR_SHARE * whole)


def squares(side: int, step: int) -> Iterator[Square]:
    """Yield the squares of one size, row by row; together they cover the whole picture."""
    for top in range(0, CELLS - side + 1, step):
        for left in range(0, CELLS - side + 1, step):
            yield Square(left, top, left + side, top + side)


def covered(pixels: NDArray[np.uint8], mask: NDArray[np.bool_]) -> NDArray[np.uint8]:
    """Return a copy of a picture with the cells of ``mask``, bool (CELLS, CELLS), in its mean colour."""
    height, width = pixels.shape[:2]
    rows, columns = np.arange(height) * CELLS // height, np.arange(width) * CELLS // width
    # A small picture has fewer pixels than cells: the cells between two pixels are nobody's.
    found = pixels.copy()
    found[mask[np.ix_(rows, columns)]] = pixels.reshape(-1, 3).mean(axis=0).round().astype(np.uint8)
    return found


def strongest(lost: NDArray[np.float32]) -> NDArray[np.bool_]:
    """Return the cells around the greatest loss that lose at least half as much; bool, as ``lost``."""
    peak = np.unravel_index(int(lost.argmax()), lost.shape)
    above: NDArray[np.bool_] = lost >= lost[peak] / 2
    found = np.zeros(lost.shape, np.bool_)
    found[peak] = True
    while lost[peak] > 0:
        grown = found.copy()
        grown[1:] |= found[:-1]
        grown[:-1] |= found[1:]
        grown[:, 1:] |= found[:, :-1]
        grown[:, :-1] |= found[:, 1:]
        grown &= above
        if (grown == found).all():
            break
        found = grown
    return found


def _order(square: Square) -> tuple[int, bool]:
    """Large squares first, and of the largest the quarters."""
    side = square.right - square.left
    return -side, bool(square.left % side or square.top % side)


class _Score:
    """The score of one term."""

    def __init__(self, ensemble: Asked, facet: str, uri: str) -> None:
        known = ensemble.vocabulary.facets.get(facet)
        if known is None or not known.has(uri):
            raise AssistantError(
                "The models do not know this term: it was added here. Choose a term that is suggested."
            )
        self._ensemble, self._facet, self._row = ensemble, facet, known.term(uri).row

    def of(self, pictures: Sequence[NDArray[np.uint8]]) -> list[float]:
        return [float(each[self._facet].fused[self._row]) for each in self._ensemble.suggest(pictures)]


def _mask(square: Square) -> NDArray[np.bool_]:
    mask = np.zeros((CELLS, CELLS), np.bool_)
    mask[square.top : square.bottom, square.left : square.right] = True
    return mask


def _map(covers: Sequence[Square], losses: Sequence[float]) -> NDArray[np.float32]:
    """Return the mean over the sizes of the mean loss of the squares that covered each cell."""
    total = np.zeros((CELLS, CELLS))
    sizes = np.zeros((CELLS, CELLS))
    for side, _ in LEVELS:
        lost = np.zeros((CELLS, CELLS))
        times = np.zeros((CELLS, CELLS))
        for square, loss in zip(covers, losses, strict=False):
            if square.right - square.left == side:
                place = np.s_[square.top : square.bottom, square.left : square.right]
                lost[place] += loss
                times[place] += 1
        total += np.divide(lost, times, out=np.zeros_like(lost), where=times > 0)
        sizes += times > 0
    return np.asarray(total / np.maximum(sizes, 1), np.float32)
