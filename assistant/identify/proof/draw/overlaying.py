"""The exhibit's picture laid over the photograph, to swipe from one to the other."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import cv2
import numpy as np

from assistant.identify.proof.draw import ink
from assistant.identify.proof.draw.clipping import seen_outline

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from assistant.identify.proof.result import Proof

DIMMED = 0.55
"""Brightness of what the exhibit's picture does not cover."""


def overlay(photo: NDArray[np.uint8], exhibit: NDArray[np.uint8], proof: Proof) -> NDArray[np.uint8]:
    """Return the exhibit's picture as the photograph sees it, uint8 RGB of the photograph's size.

    Around it the photograph is dimmed; without a proof it is returned as it is.
    """
    height, width = photo.shape[:2]
    if not proof.proven or proof.homography is None:
        return photo.copy()
    polygon, onto = _placed(photo, exhibit, proof)
    if len(polygon) < 3:
        return photo.copy()
    shrink = math.sqrt(cv2.contourArea(polygon.astype(np.float32)) / exhibit[:, :, 0].size)
    if shrink < 0.5:  # fine patterns would flicker
        exhibit = ink.scaled(exhibit, shrink)
        polygon, onto = _placed(photo, exhibit, proof)
    warped = cv2.warpPerspective(
        np.ascontiguousarray(exhibit), onto, (width, height),
        flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP, borderMode=cv2.BORDER_REPLICATE,
    )  # fmt: skip
    cover = ink.inside(polygon, photo.shape)[:, :, 0]
    dimmed = cv2.convertScaleAbs(np.ascontiguousarray(photo), alpha=DIMMED)
    return np.asarray(cv2.blendLinear(warped, dimmed, cover, 1 - cover), np.uint8)


def _placed(
    photo: NDArray[np.uint8], exhibit: NDArray[np.uint8], proof: Proof
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the exhibit's outline on the photograph, and the homography from photograph to exhibit."""
    height, width = photo.shape[:2]
    here = np.diag([proof.photo_size[0] / width, proof.photo_size[1] / height, 1.0])
    there = np.diag([exhibit.shape[1] / proof.exhibit_size[0], exhibit.shape[0] / proof.exhibit_size[1], 1.0])
    onto = np.asarray(there @ proof.homography @ here, np.float64)
    back = np.asarray(np.linalg.inv(onto), np.float64)
    box = (-width, -height, 2 * width, 2 * height)
    return seen_outline(back, exhibit.shape[1], exhibit.shape[0], box), onto
