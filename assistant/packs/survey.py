"""What is installed, told for a list: damaged packs too."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from assistant import untrusted
from assistant.packs.offer import CARD, LONGEST_CARD
from assistant.tagging import Pack, PackError
from assistant.tagging.places import Place, places

LONGEST_TERMS = 16 << 20


@dataclass(frozen=True, slots=True)
class Listed:
    """A pack that can be named. ``problem``: why it cannot be used, "" where its manifest can be read.

    ``facets``: facet key -> how many terms its members were trained on. ``size``: bytes.
    """

    place: Place
    pack: Pack | None = None
    problem: str = ""
    size: int = 0
    facets: Mapping[str, int] = field(default_factory=dict)
    card: str = ""

    @property
    def name(self) -> str:
        """The pack's name as its manifest says it; the folder's where that cannot be read."""
        return self.pack.name if self.pack is not None else self.place.name

    @property
    def suggests(self) -> bool:
        """Whether it suggests terms; else it can only identify exhibits, or is damaged."""
        return self.pack is not None and bool(self.pack.manifest.members)


def survey() -> list[Listed]:
    """Return every pack that can be named. Reads manifests, cards and lists of terms, no weights."""
    return [_listed(place) for place in places()]


def _listed(place: Place) -> Listed:
    try:
        pack = Pack.open(place.path)
        return Listed(place, pack, "", pack.size, _facets(pack), _card(pack))
    except PackError as error:
        return Listed(place, problem=str(error))
    except OSError as error:
        told = error.strerror or str(error)
        return Listed(place, problem=f"The pack {place.path} is not whole ({told}). Install it again.")


def _facets(pack: Pack) -> dict[str, int]:
    found: dict[str, set[str]] = {}
    for member in pack.manifest.members:
        path = pack.path / member.files.get("terms", "")
        try:
            for facet, uris in untrusted.read_json(path, LONGEST_TERMS).items():
                found.setdefault(untrusted.plain(str(facet)), set()).update(map(str, uris))
        except (OSError, ValueError, AttributeError, TypeError):
            continue  # what is wrong with it, verifying and testing say
    return {facet: len(uris) for facet, uris in found.items()}


def _card(pack: Pack) -> str:
    path: Path = pack.path / CARD
    if not path.is_file():
        return ""
    with untrusted.open_ordinary(path) as stream:
        return stream.read(LONGEST_CARD).decode("utf-8", "replace")
