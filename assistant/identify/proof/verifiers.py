"""Two ways to prove that a photograph shows an exhibit: RootSIFT, and ORB, whose features take less time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import cv2
import numpy as np

from assistant.identify.errors import IdentifyError
from assistant.identify.proof import words
from assistant.identify.proof.features import Features, none
from assistant.identify.proof.geometry import FEWEST, breadth, find_homography, is_a_view, spread
from assistant.identify.proof.greys import in_grey
from assistant.identify.proof.matching import Matches, match_bits, match_vectors
from assistant.identify.proof.result import Proof

if TYPE_CHECKING:
    from numpy.typing import NDArray

Detect = Callable[["NDArray[np.uint8]"], "tuple[NDArray[np.float32], NDArray[np.uint8]]"]

THREADS = 2
"""OpenCV's threads: the window and the networks need the other processors."""

NARROWEST = 0.15
"""Breadth by length of the agreeing points below which they may be those of a scale or colour card."""

cv2.setNumThreads(THREADS)


class Verifier(Protocol):
    """A way to compare two pictures point by point. May be used by several threads at once."""

    @property
    def name(self) -> str:
        """Which kind it is."""

    @property
    def version(self) -> str:
        """Features of different versions are not comparable."""

    def features(self, pixels: NDArray[np.uint8]) -> Features:
        """Return the distinctive spots of uint8 RGB (height, width, 3); none where there is no detail."""

    def prove(self, photo: Features, exhibit: Features) -> Proof:
        """Compare a photograph with an exhibit's picture, by features of this verifier."""


@dataclass(frozen=True)
class Rule:
    """When a proof is accepted: at least ``inliers`` points, a ``share`` of the tentative ones, in ``cells``
    of 8 x 8 parts of the exhibit's picture.

    Chosen on made-up views of 60 paintings: with other paintings, at most 8 points agreed (1,680 pairs).
    """

    inliers: int
    share: float
    cells: int

    def accepts(self, inliers: int, tentative: int, cells: int) -> bool:
        """Whether so many points in so many parts are enough."""
        return inliers >= self.inliers and inliers >= self.share * tentative and cells >= self.cells


@dataclass(frozen=True)
class LocalFeatures:
    """A verifier made of a detector, a way to match and a rule."""

    name: str
    version: str
    longest: int
    dimensions: int
    detect: Detect
    match: Callable[[NDArray[np.uint8], NDArray[np.uint8], float], Matches]
    ratio: float
    tolerance: float
    rule: Rule

    def features(self, pixels: NDArray[np.uint8]) -> Features:
        """See ``Verifier``."""
        height, width = pixels.shape[:2]
        grey = in_grey(pixels, self.longest)
        if grey is None:
            return none(width, height, self.dimensions)
        points, descriptors = self.detect(grey)
        # Pixel centres lie at half numbers: without the half, enlarged pictures would be shifted.
        scale = np.array([width / grey.shape[1], height / grey.shape[0]], np.float32)
        return Features(((points + 0.5) * scale - 0.5).astype(np.float32), descriptors, width, height)

    def prove(self, photo: Features, exhibit: Features) -> Proof:
        """See ``Verifier``."""
        for which, each in (("the photograph", photo), ("the exhibit's picture", exhibit)):
            if len(each) < self.rule.inliers:
                return _unproved(photo, exhibit, 0, words.too_few_details(which))
        here, there = self.match(photo.descriptors, exhibit.descriptors, self.ratio)
        source, target = photo.points[here], exhibit.points[there]
        tolerance = self.tolerance * max(exhibit.width, exhibit.height) / self.longest
        found = _agreeing(source, target, tolerance)
        strip = 0
        if found is not None and breadth(target[found[1]]) < NARROWEST:
            # A scale lies beside both objects; without its points the objects themselves may agree.
            strip = int(found[1].sum())
            source, target = source[~found[1]], target[~found[1]]
            found = _agreeing(source, target, tolerance)
        if found is None:
            reason = words.narrow(strip) if strip >= self.rule.inliers else words.not_proven(0)
            return _unproved(photo, exhibit, len(here), reason)
        homography, agree = found
        source, target = source[agree], target[agree]
        cells = spread(target, exhibit.width, exhibit.height)
        broad = breadth(target) >= NARROWEST
        proven = broad and self.rule.accepts(len(target), len(here) - strip, cells)
        reason = words.proven(len(target)) if proven else words.not_proven(len(target))
        if not proven and strip >= self.rule.inliers:
            reason = words.narrow(strip)
        return Proof(
            inliers=len(target),
            tentative=len(here),
            proven=proven,
            homography=homography,
            photo_points=source,
            exhibit_points=target,
            reason=reason,
            photo_size=(photo.width, photo.height),
            exhibit_size=(exhibit.width, exhibit.height),
        )


def verifier(name: str) -> Verifier:
    """Return a verifier: ``"sift"`` proves more, ``"orb"`` finds its features about ten times as fast.

    Raises IdentifyError for another name.
    """
    try:
        return _KINDS[name]
    except KeyError:
        raise IdentifyError(
            f"There is no proof called {name!r}. Choose one of: {', '.join(_KINDS)}."
        ) from None


def _agreeing(
    source: NDArray[np.float32], target: NDArray[np.float32], tolerance: float
) -> tuple[NDArray[np.float64], NDArray[np.bool_]] | None:
    """Return the homography and the pairs that agree with it; None where no camera could have seen it so."""
    found = find_homography(source, target, tolerance)
    if found is None or found[1].sum() < FEWEST or not is_a_view(found[0], source[found[1]]):
        return None
    return found


def _unproved(photo: Features, exhibit: Features, tentative: int, reason: str) -> Proof:
    no_points = np.zeros((0, 2), np.float32)
    sizes = (photo.width, photo.height), (exhibit.width, exhibit.height)
    return Proof(0, tentative, False, None, no_points, no_points, reason, *sizes)


def _sift(grey: NDArray[np.uint8]) -> tuple[NDArray[np.float32], NDArray[np.uint8]]:
    """RootSIFT (Arandjelović and Zisserman, CVPR 2012): the square roots compare histograms better."""
    # A detector of OpenCV is cheap to make and not safe to share between threads.
    found, described = cv2.SIFT.create(nfeatures=1500, contrastThreshold=0.01).detectAndCompute(grey, None)
    if described is None or not len(found):
        return np.zeros((0, 2), np.float32), np.zeros((0, 128), np.uint8)
    order = _strongest(found)
    described = described[order]
    root = np.sqrt(described / np.maximum(described.sum(axis=1, keepdims=True), 1e-6))
    # Roots of shares seldom exceed a half: 512 uses the byte well.
    return _points(found)[order], np.clip(np.rint(root * 512), 0, 255).astype(np.uint8)


def _orb(grey: NDArray[np.uint8]) -> tuple[NDArray[np.float32], NDArray[np.uint8]]:
    found, described = cv2.ORB.create(nfeatures=1500, fastThreshold=7).detectAndCompute(grey, None)
    if described is None or not len(found):
        return np.zeros((0, 2), np.float32), np.zeros((0, 32), np.uint8)
    order = _strongest(found)
    return _points(found)[order], described[order].astype(np.uint8)


def _points(found: Sequence[cv2.KeyPoint]) -> NDArray[np.float32]:
    return np.array([each.pt for each in found], np.float32).reshape(-1, 2)


def _strongest(found: Sequence[cv2.KeyPoint]) -> NDArray[np.int64]:
    return np.argsort([-each.response for each in found], kind="stable")


_KINDS = {
    "sift": LocalFeatures(
        "sift", "2", 512, 128, _sift, match_vectors, ratio=0.85, tolerance=3.2, rule=Rule(10, 0.2, 5)
    ),
    "orb": LocalFeatures(
        "orb", "2", 640, 32, _orb, match_bits, ratio=0.85, tolerance=4.0, rule=Rule(10, 0.2, 5)
    ),
}
