"""A catalogue of its own for each test, and small files that stand for photographs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from assistant.catalogue import Catalogue, Suggestion, backups
from assistant.catalogue.backups import BY_HAND, Backup, restoring
from tests.catalogue.tagging import decide


@pytest.fixture
def catalogue(tmp_path: Path) -> Iterator[Catalogue]:
    with Catalogue.open(tmp_path / "catalogue.sqlite", person="Núria") as opened:
        yield opened


@pytest.fixture
def photos(tmp_path: Path) -> Callable[..., list[Path]]:
    """``photos("a.jpg", "store/b.jpg")`` makes files with different bytes (no test here decodes them)."""

    def make(*names: str) -> list[Path]:
        paths = [tmp_path / "photos" / name for name in names]
        for path in paths:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(str(path).encode())
        return paths

    return make


@pytest.fixture
def suggest(catalogue: Catalogue) -> Callable[..., int]:
    """``suggest(picture_id, materials=[("bronze", 0.9)])`` records a run; returns its id."""

    def record(
        picture_id: int,
        *,
        fingerprint: str = "f1",
        version: str = "1.0",
        **facets: Sequence[tuple[str, float]],
    ) -> int:
        run_id = catalogue.start_run(
            pack="starter", version=version, fingerprint=fingerprint, vocabulary="v1"
        )
        catalogue.record_suggestions(
            run_id,
            picture_id,
            {
                facet: [
                    Suggestion(facet, uri, score, rank, {"clip": score})
                    for rank, (uri, score) in enumerate(terms, start=1)
                ]
                for facet, terms in facets.items()
            },
        )
        catalogue.finish_run(run_id)
        return run_id

    return record


@pytest.fixture
def kept(catalogue: Catalogue, photos: Callable[..., list[Path]], monkeypatch: pytest.MonkeyPatch) -> Backup:
    """A backup with one tag; the catalogue has two more by now. Going back to it goes in small pieces."""
    catalogue.add_files(photos("a.jpg"))
    decide(catalogue, "bronze")
    made = backups.make(catalogue.path, BY_HAND)
    decide(catalogue, "gold", "silver")
    monkeypatch.setattr(restoring, "_PAGES", 3)
    return made
