"""What makes an index's vectors: a pack's describer, and the whitening that the index keeps."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.identify.descriptors import Describer, Projection
from assistant.identify.errors import IdentifyError
from assistant.tagging.manifest import PackError
from assistant.tagging.pack import DEFAULT, Pack

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from assistant.identify.index import ExhibitIndex


@dataclass(frozen=True)
class Model:
    """A describer and, where there is one, the projection behind it."""

    describer: Describer
    projection: Projection | None
    pack: Pack

    @classmethod
    def load(cls, pack: str | Path | None = None, *, threads: int | None = None) -> Model:
        """Load the describer of a pack, by name or folder, without a projection; raises PackError."""
        opened = Pack.open(pack or DEFAULT)
        return cls(Describer.load(opened, threads=threads), None, opened)

    @classmethod
    def of(cls, index: ExhibitIndex, *, threads: int | None = None) -> Model:
        """Load what made the vectors of ``index``; raises IdentifyError where that model is not here."""
        describer, pack = _describer(index.describer, index.path, threads)
        return cls(describer, None, pack).fitting(index)

    def fitting(self, index: ExhibitIndex) -> Model:
        """Return the model with the projection that ``index`` has now: it may have been whitened anew.

        Raises IdentifyError where they do not belong together.
        """
        if self.fingerprint == index.fingerprint:
            return self
        mean, matrix = index.array("mean"), index.array("matrix")
        model = self.with_projection(None if mean is None or matrix is None else Projection(mean, matrix))
        if model.fingerprint != index.fingerprint:
            raise IdentifyError(
                f"The whitening in {index.path} is not the one its descriptors were made with. "
                "Build the index again."
            )
        return model

    def with_projection(self, projection: Projection | None) -> Model:
        """Return the same describer with another projection behind it."""
        return Model(self.describer, projection, self.pack)

    @property
    def fingerprint(self) -> str:
        """SHA-256 of everything that decides the vectors."""
        own = self.describer.fingerprint
        if self.projection is None:
            return own
        return hashlib.sha256(f"{own} {self.projection.fingerprint}".encode()).hexdigest()

    @property
    def dimensions(self) -> int:
        """Width of the vectors."""
        return self.describer.dimensions if self.projection is None else self.projection.dimensions

    def to_json(self) -> dict[str, Any]:
        """Return what an index notes about its model, to find it again."""
        return {
            "pack": self.pack.name,
            "version": self.pack.version,
            "folder": str(self.pack.path.resolve()),
            "fingerprint": self.describer.fingerprint,
            "width": self.describer.dimensions,
        }

    def vectors(self, pictures: Sequence[NDArray[np.uint8]]) -> NDArray[np.float32]:
        """Return L2-normalised float32 (n, dimensions) of uint8 RGB pictures (height, width, 3)."""
        return self.project(self.describer.describe(pictures))

    def project(self, described: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return what the index holds for vectors of the describer."""
        return described if self.projection is None else self.projection.apply(described)


def _describer(said: dict[str, Any], where: Path, threads: int | None) -> tuple[Describer, Pack]:
    """Find the pack by its name, else where it lay; only one with the same fingerprint will do."""
    name, version = str(said.get("pack", "")), str(said.get("version", ""))
    reason = ""
    for place in (name, Path(str(said.get("folder", "")))):
        try:
            pack = Pack.open(place)
            found = Describer.load(pack, threads=threads)
        except PackError as error:
            reason = reason or str(error)
            continue
        if found.fingerprint == said.get("fingerprint"):
            return found, pack
        reason = f"The pack {pack.name} {pack.version} that is installed describes pictures differently."
    raise IdentifyError(
        f"{where} was made with the model {name} {version}, which is not here. {reason} "
        "Install that pack, or build the index again."
    )
