"""Projections of descriptors before a protocol measures them: PCA whitening, random, or none."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from assistant.identify.descriptors.projection import fit_whitening, normalised, random_projection

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def projected(
    vectors: Mapping[str, NDArray[np.float32]],
    fit_on: str,
    *,
    whiten: int | None = None,
    shrinkage: float = 1.0,
    random: int | None = None,
    seed: int = 0,
) -> dict[str, NDArray[np.float32]]:
    """Return the parts of ``vectors`` with rows of length 1, all projected alike.

    ``whiten``: dimensions of a PCA whitening fitted on the part ``fit_on`` (fewer where the data have
    fewer); ``random``: dimensions of a random projection instead; neither = the vectors as they are.
    Raises IdentifyError where nothing can be fitted.
    """
    if whiten:
        projection = fit_whitening(vectors[fit_on], whiten, shrinkage)
    elif random:
        projection = random_projection(vectors[fit_on].shape[1], random, seed)
    else:
        return {name: normalised(part) for name, part in vectors.items()}
    return {name: projection.apply(part) for name, part in vectors.items()}
