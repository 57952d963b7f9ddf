"""A small catalogue with everything an export must tell apart, and the vocabulary of its terms."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.catalogue import Catalogue, Change, Suggestion, Verdict, pattern_rule
from assistant.catalogue import decisions as decisions_module
from assistant.vocabulary import Facet, Term, Vocabulary

AAT = "http://vocab.getty.edu/aat/"
METAL, BRONZE, GOLD = (AAT + number for number in ("300010900", "300010957", "300011021"))
FIGURES, BUSTS, LATE = AAT + "300404114", AAT + "300047457", "urn:museum:late-addition"


def _term(facet: str, row: int, uri: str, broader: tuple[int, ...], path: str, **labels: str) -> Term:
    return Term(facet, uri, row, labels, broader=broader, paths=(path,) if path else ())


@pytest.fixture(scope="session")
def vocabulary() -> Vocabulary:
    materials = [
        _term("materials", 0, METAL, (), "metall", en="metal", ca="metall", es="metal"),
        _term("materials", 1, BRONZE, (0,), "metall | bronze", en="bronze", ca="bronze", es="bronce"),
        _term("materials", 2, GOLD, (0,), "metall | or", en="gold (metal)", ca="or", es="oro"),
    ]
    object_types = [
        _term("objectTypes", 0, FIGURES, (), "figura", en="figures", ca="figura"),
        # A term of another vocabulary: no EUFCC path of its own, a separator in its label.
        _term("objectTypes", 1, BUSTS, (0,), "", en="busts", ca="bust/cap"),
    ]
    return Vocabulary(
        "small",
        "1",
        "",
        [Facet("objectTypes", {"en": "Object types"}, object_types), Facet("materials", {}, materials)],
    )


@pytest.fixture
def catalogue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Catalogue]:
    """Object 1957.12 has two views and every status; “=1+1” has a suggestion; 1960.3 has nothing."""
    tick = itertools.count()
    monkeypatch.setattr(decisions_module, "now", lambda: f"2026-03-02T09:15:{next(tick):02d}.000Z")
    with Catalogue.open(tmp_path / "catalogue.sqlite", person="Núria") as opened:
        names = ("1957.12_a", "1957.12_b", "=1+1_a", "1960.3_a")
        front, back, formula, _ = opened.add_files(
            [f"/museum/photos/{name}.jpg" for name in names], object_number=pattern_rule(r"(.+)_[a-z]")
        ).new
        run_id = opened.start_run(pack="starter", version="1.0", fingerprint="f", vocabulary="v")
        for picture_id, suggestions in {
            front: [(BRONZE, 0.91), (METAL, 0.9), (GOLD, 0.4)],
            back: [(METAL, 0.95), (BRONZE, 0.2)],
            formula: [(GOLD, 0.5)],
        }.items():
            opened.record_suggestions(
                run_id,
                picture_id,
                {
                    "materials": [
                        Suggestion("materials", uri, score, rank, {"clip": score})
                        for rank, (uri, score) in enumerate(suggestions, start=1)
                    ]
                },
            )
        object_id = opened.picture(front).object_id
        decided: list[tuple[str, str, Verdict, str, int | None]] = [
            ("materials", GOLD, Verdict.REJECTED, "gold (metal)", front),
            ("materials", BRONZE, Verdict.ACCEPTED, "bronze", front),
            ("objectTypes", BUSTS, Verdict.ADDED, "busts", back),
            ("subjects", LATE, Verdict.ADDED, "@late; “quoted”, added", None),
        ]
        for facet, uri, verdict, label, evidence in decided:
            change = Change(facet, uri, verdict, label)
            opened.decide(object_id, [change], name=verdict, picture_id=evidence)
        yield opened
