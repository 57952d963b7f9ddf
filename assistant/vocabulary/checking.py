"""What is odd about a vocabulary file, in plain words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from assistant.vocabulary.draft import Draft, DraftFacet, DraftTerm
from assistant.vocabulary.limits import check_extent
from assistant.vocabulary.reading import read_draft
from assistant.vocabulary.terms import VocabularyError

AAT = "://vocab.getty.edu/aat/"

NAMED = 5
"""Terms of a finding that are named; the rest are counted."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One kind of oddity in one facet. ``breaks``: the vocabulary cannot be used like this."""

    facet: str
    what: str
    items: tuple[str, ...]
    breaks: bool = False

    def lines(self) -> Iterator[str]:
        """Yield the finding in words, with the first few terms."""
        mark = "BROKEN" if self.breaks else "note"
        yield f"{mark}: {self.facet}: {self.what}: {len(self.items):,}"
        yield from (f"    {item}" for item in self.items[:NAMED])
        if len(self.items) > NAMED:
            yield f"    ... and {len(self.items) - NAMED:,} more"


@dataclass(frozen=True, slots=True)
class Check:
    """The result of checking a file."""

    draft: Draft
    findings: tuple[Finding, ...]

    @property
    def broken(self) -> bool:
        """True where the file cannot be used as it is."""
        return any(finding.breaks for finding in self.findings)

    def lines(self) -> Iterator[str]:
        """Yield the report, a line at a time."""
        yield f"{self.draft.name} {self.draft.version}".rstrip()
        for facet in self.draft.facets:
            yield f"  {facet.key}: {_counts(facet)}"
        if self.draft.attribution:
            yield self.draft.attribution
        yield from (f"note: {remark}" for remark in self.draft.remarks)
        for finding in self.findings:
            yield from finding.lines()
        yield "This vocabulary cannot be used until what is BROKEN is put right." if self.broken else "Fine."


def check(path: Path) -> Check:
    """Check a file or folder of label trees; raises VocabularyError where it cannot be read at all."""
    draft = read_draft(path)
    everywhere = {term.uri for facet in draft.facets for term in facet.terms}
    findings: list[Finding] = []
    if not everywhere:
        findings.append(Finding("all", "terms", (), breaks=True))
    for facet in draft.facets:
        findings += _breaking(facet)
        findings += _odd(facet, everywhere)
    keys = Counter(facet.key for facet in draft.facets)
    twice = tuple(sorted(key for key, count in keys.items() if count > 1))
    if twice:
        findings.append(Finding("all", "keys that several facets have", twice, breaks=True))
    return Check(draft, tuple(findings))


def _breaking(facet: DraftFacet) -> Iterator[Finding]:
    circle = facet.circle()
    if circle:
        items = tuple(_named(term) for term in circle)
        yield Finding(facet.key, "terms that are broader than themselves (a circle)", items, breaks=True)
    else:
        try:
            check_extent(facet.key, facet.broader_rows())
        except VocabularyError as error:
            yield Finding(facet.key, "too deep or in too many places to be drawn", (str(error),), breaks=True)
    yield from _found(facet, "URIs that several terms have", _repeated(_by_uri(facet)), breaks=True)
    yield from _found(facet, "paths that several terms have", _repeated(_by_path(facet)), breaks=True)


def _odd(facet: DraftFacet, everywhere: set[str]) -> Iterator[Finding]:
    terms = facet.terms
    broader = facet.broader_rows()
    unknown = [
        f"{_named(term)} under {uri}" for term in terms for uri in term.broader if uri not in everywhere
    ]
    several = [_named(term) for term, rows in zip(terms, broader, strict=True) if len(rows) > 1]
    yield from _found(facet, "terms without a label", (term.uri for term in terms if not term.labels))
    yield from _found(
        facet, "terms without an English label",
        (_named(term) for term in terms if term.labels and "en" not in term.labels),
    )  # fmt: skip
    yield from _found(
        facet, "terms without an AAT URI", (_named(term) for term in terms if AAT not in term.uri)
    )
    yield from _found(facet, "broader terms that the file does not have (left out)", unknown)
    yield from _found(facet, "terms with several broader terms", several)
    yield from _found(facet, "labels that several terms have", _repeated(_by_label(facet)))
    yield from _found(facet, "hidden artefacts", (_named(term) for term in terms if term.hidden))


def _found(facet: DraftFacet, what: str, items: Iterable[str], *, breaks: bool = False) -> Iterator[Finding]:
    named = tuple(items)
    if named:
        yield Finding(facet.key, what, named, breaks)


def _repeated(terms_of: Mapping[str, list[DraftTerm]]) -> Iterator[str]:
    for what, terms in terms_of.items():
        if len(terms) > 1:
            yield f"{what}: " + ", ".join(_named(term) for term in terms)


def _by_uri(facet: DraftFacet) -> Mapping[str, list[DraftTerm]]:
    found = defaultdict(list)
    for term in facet.terms:
        found[term.uri].append(term)
    return found


def _by_path(facet: DraftFacet) -> Mapping[str, list[DraftTerm]]:
    found = defaultdict(list)
    for term in facet.terms:
        for path in term.paths:
            found[path].append(term)
    return found


def _by_label(facet: DraftFacet) -> Mapping[str, list[DraftTerm]]:
    found = defaultdict(list)
    for term in facet.terms:
        for code, label in term.labels.items():
            found[f"“{label}” ({code})"].append(term)
    return found


def _named(term: DraftTerm) -> str:
    label = term.labels.get("en") or next(iter(term.labels.values()), "")
    return f"{label} <{term.uri}>" if label else term.uri


def _counts(facet: DraftFacet) -> str:
    top = sum(not rows for rows in facet.broader_rows())
    languages: dict[str, int] = defaultdict(int)
    for term in facet.terms:
        for code in term.labels:
            languages[code] += 1
    labels = ", ".join(f"{code} {count:,}" for code, count in languages.items())
    return f"{len(facet.terms):,} terms, {top:,} at the top; labels: {labels or 'none'}"
