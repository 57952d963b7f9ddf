"""One calibrated score per term from all members: Platt scaling, convex weights, coherence.

Each member's probabilities are calibrated per facet (Platt 1999: a line through the log-odds, strictly
rising, so a member's order never changes), then averaged with weights that add up to one per facet,
corrected for how often the training showed each term, calibrated once more, and lifted so that a broader
term is never below a narrower one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from assistant.tagging.manifest import PackError
from assistant.untrusted import MB, number, read_json

if TYPE_CHECKING:
    from numpy.typing import NDArray

LARGEST = 64 * MB
"""Bytes of a calibration file."""

_TINY = np.float32(1e-6)


@dataclass(frozen=True, slots=True)
class Line:
    """Platt scaling: log-odds -> ``slope * log-odds + shift``."""

    slope: float = 1.0
    shift: float = 0.0

    def __call__(self, probabilities: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return calibrated probabilities of the same shape; NaN stays NaN."""
        return sigmoid(np.float32(self.slope) * log_odds(probabilities) + np.float32(self.shift))


@dataclass(frozen=True, slots=True)
class FacetFusion:
    """How one facet's members are joined. Members without an entry do not take part.

    ``unseen``: factor for terms that no member was trained on; only CLIP's words speak for them, and
    nothing could be measured, so they are kept from pushing aside what was. ``tau``: how much of the
    training's preference for frequent terms is taken back (logit adjustment after training, Menon et al.,
    arXiv 2007.07314); ``prior``: URI -> share of the annotated training pictures with the term.
    """

    members: Mapping[str, Line] = field(default_factory=dict)
    weights: Mapping[str, float] = field(default_factory=dict)
    final: Line = field(default_factory=Line)
    unseen: float = 0.1
    tau: float = 0.0
    prior: Mapping[str, float] = field(default_factory=dict)

    def adjustment(self, uris: Sequence[str]) -> NDArray[np.float32]:
        """Return what is taken from each term's log-odds, float32 (n_terms,); 0 for terms without a prior."""
        shares = np.array([self.prior.get(uri, 1.0) for uri in uris], np.float64)
        return np.asarray(self.tau * np.log(np.clip(shares, 1e-6, 1.0)), np.float32)


def fuse(
    members: Mapping[str, NDArray[np.float32]],
    seen: NDArray[np.bool_],
    how: FacetFusion,
    adjustment: NDArray[np.float32] | None = None,
) -> NDArray[np.float32]:
    """Return float32 (n_pictures, n_terms) in 0..1 from the members' arrays of the same shape.

    NaN marks terms that a member cannot score; the other members' weights then count alone. Terms
    that nobody scores get 0. ``seen``: bool (n_terms,), trained by at least one member. ``adjustment``:
    :meth:`FacetFusion.adjustment` of the facet's terms, None = none.
    """
    first = next(iter(members.values()))
    total = np.zeros_like(first)
    weight = np.zeros_like(first)
    for name, probabilities in members.items():
        share = np.float32(how.weights.get(name, 1.0 if not how.weights else 0.0))
        calibrated = how.members.get(name, Line())(probabilities)
        said = ~np.isnan(calibrated)
        total += np.where(said, calibrated * share, 0)
        weight += np.where(said, share, 0)
    mean = np.divide(total, weight, out=np.zeros_like(total), where=weight > 0)
    if adjustment is not None:
        mean = sigmoid(log_odds(mean) - adjustment)
    final = np.where(weight > 0, how.final(mean), 0).astype(np.float32)
    final[:, ~seen] *= np.float32(how.unseen)
    return final


def log_odds(probabilities: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return log(p / (1 - p)) with p kept within 1e-6 of its bounds."""
    inside = np.clip(probabilities, _TINY, 1 - _TINY)
    return np.asarray(np.log(inside) - np.log1p(-inside), np.float32)


def sigmoid(values: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return 1 / (1 + exp(-x)), without overflow."""
    half = np.tanh(values * np.float32(0.5)) * np.float32(0.5)
    return np.asarray(half + np.float32(0.5), np.float32)


def to_json(fusion: Mapping[str, FacetFusion]) -> dict[str, Any]:
    """Return the content of a pack's calibration file."""
    return {
        facet: {
            "members": {name: [line.slope, line.shift] for name, line in how.members.items()},
            "weights": dict(how.weights),
            "final": [how.final.slope, how.final.shift],
            "unseen": how.unseen,
            "tau": how.tau,
            "prior": dict(how.prior),
        }
        for facet, how in fusion.items()
    }


def read(path: Path) -> dict[str, FacetFusion]:
    """Read a pack's calibration file; raises PackError."""
    try:
        data = read_json(path, LARGEST)
        return {
            facet: FacetFusion(
                members={name: _line(value) for name, value in entry["members"].items()},
                weights={name: _share(value) for name, value in entry["weights"].items()},
                final=_line(entry["final"]),
                unseen=_share(entry["unseen"]),
                tau=_tau(entry.get("tau", 0.0)),
                prior={str(uri): _share(share) for uri, share in entry.get("prior", {}).items()},
            )
            for facet, entry in data.items()
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise PackError(f"{path} is not a calibration file: {error}.") from error


def _tau(value: Any) -> float:
    tau = number(value)
    if not 0 <= tau <= 2:
        raise ValueError(f"a tau of {tau}")
    return tau


def _share(value: Any) -> float:
    share = number(value)
    if not 0 <= share <= 1e6:
        raise ValueError(f"a share of {share}")
    return share


def _line(value: Any) -> Line:
    slope, shift = (number(part) for part in value)
    if not (0 < slope < 1e3 and abs(shift) < 1e3):
        raise ValueError(f"a calibration line of slope {slope} and shift {shift}")
    return Line(slope, shift)
