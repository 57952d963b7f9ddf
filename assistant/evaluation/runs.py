"""One pack measured on one data file: what the tables, the report and its JSON are made from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from assistant.datasets.splits import Split, identify
from assistant.evaluation import paper


@dataclass(frozen=True, slots=True)
class Run:
    """``figures``: from :func:`assistant.evaluation.protocol.figures`; ``analysis``: from ``analyse``.

    ``test``: "inner" or "outer" where the data are that official test set, else None. ``split``: in words.
    ``device``: what the models ran on. ``label``: what the tables call the pack, where its name and version
    do not tell it from another. ``gallery``: from :func:`assistant.evaluation.gallery.choose`.
    """

    pack: str
    version: str
    fingerprint: str
    data: Path
    split: str
    test: str | None
    device: str
    figures: Mapping[str, Any]
    analysis: Mapping[str, Any]
    gallery: list[dict[str, Any]] = field(default_factory=list)
    label: str = ""

    @property
    def title(self) -> str:
        """The pack in the tables."""
        return self.label or f"{self.pack} {self.version}"

    def systems(self) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
        """Yield (kind, name, figures) of the ensemble, its members and the baselines."""
        yield "ensemble", "ensemble", self.figures
        for kind, group in (("member", "members"), ("baseline", "baselines")):
            for name, found in self.figures[group].items():
                yield kind, name, found

    def has_every_facet(self, found: Mapping[str, Any]) -> bool:
        """Tell whether a system was evaluated wherever the ensemble was, so that their means compare."""
        return bool(found["mean"]["n"] == self.figures["mean"]["n"])

    def to_json(self) -> dict[str, Any]:
        """Return the object of the report: the figures, and what they were measured with and on."""
        about = {"pack": self.pack, "version": self.version, "fingerprint": self.fingerprint}
        data = {
            "split": self.data.stem,
            "data": self.data.name,
            "data_split": self.split,
            "test_set": self.test,
        }
        return {
            **self.figures,
            **about,
            **data,
            "device": self.device,
            "analysis": dict(self.analysis),
            "examples": [{**item, "picture": str(item["picture"])} for item in self.gallery],
        }


def official_test_set(path: Path, rows: int, given: str | None) -> str | None:
    """Return which of the paper's test sets a file is, None where it is other data.

    ``rows``: its lines. ``given``: the split that the person named. A file that does not look like the
    data set's own is other data, whatever its name.
    """
    return None if identify(path) == Split.OWN else paper.official_test(path, rows, given)
