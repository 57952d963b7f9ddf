"""Describing what an index does not know yet, group by group."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.identify.building.place import Work
from assistant.identify.building.plan import BuildProgress, BuildReport, Cancelled, Progress
from assistant.identify.index import ExhibitIndex, NewPicture
from assistant.identify.learning import SIDE
from assistant.identify.sources import SourcePicture
from assistant.pictures import UnreadablePicture, content_hash
from assistant.pictures.ahead import reading_ahead

if TYPE_CHECKING:
    from assistant.pictures import Picture

BATCH = 16
"""Pictures described and written together."""


def describe(
    work: Work,
    source: Sequence[SourcePicture],
    report: BuildReport,
    progress: Progress,
    cancelled: Cancelled,
) -> None:
    """Describe what the index does not know yet, and write it in groups."""
    new = list(_unknown(work.index, source, report, cancelled))
    longest = max(SIDE, work.model.describer.settings.longest)
    group: list[tuple[SourcePicture, Picture]] = []
    with reading_ahead(new, longest, look_ahead=2 * BATCH) as looked:
        for done, (row, picture) in enumerate(looked):
            if cancelled():
                break
            progress(BuildProgress(done, len(new), row.path))
            if isinstance(picture, UnreadablePicture):
                report.failed.append((row.path, picture.reason))
                continue
            group.append((row, picture))
            if len(group) == BATCH:
                _write(work, group, report)
    _write(work, group, report)
    progress(BuildProgress(len(new), len(new), None))


def _unknown(
    index: ExhibitIndex, source: Sequence[SourcePicture], report: BuildReport, cancelled: Cancelled
) -> Iterator[SourcePicture]:
    """Yield the pictures that the index does not have with these exhibits; renew the others' metadata."""
    metadata: dict[str, Mapping[str, str]] = {}
    for row in source:
        if cancelled():
            return
        sha256 = _hash(row.path)
        if index.has(sha256, row.exhibits):
            _drop_outdated(index, row, sha256)  # a building that was killed may not have come to it
            metadata |= dict.fromkeys(row.exhibits, row.metadata)
            report.known += 1
        else:
            yield row
    if metadata:
        index.add((), metadata)


def _hash(path: Path) -> str:
    try:
        return content_hash(path)
    except UnreadablePicture:
        return ""  # it is told when the picture is read


def _write(work: Work, group: list[tuple[SourcePicture, Picture]], report: BuildReport) -> None:
    if not group:
        return
    described = work.model.describer.describe([picture.pixels for _, picture in group])
    vectors = work.model.project(described)
    metadata: dict[str, Mapping[str, str]] = {}
    for row, _ in group:
        for exhibit in row.exhibits:
            # Further pictures of an exhibit may say more, and never less.
            metadata[exhibit] = {**metadata.get(exhibit, {}), **row.metadata}
    added = work.index.add(
        (
            NewPicture(row.exhibits, row.path, picture.sha256, vector, raw)
            for (row, picture), vector, raw in zip(group, vectors, described, strict=True)
        ),
        metadata,
        fingerprint=work.model.fingerprint,
    )
    report.added += added
    report.known += len(group) - added
    for row, picture in group:
        _drop_outdated(work.index, row, picture.sha256)
    group.clear()


def _drop_outdated(index: ExhibitIndex, row: SourcePicture, sha256: str) -> None:
    """Remove what the same file showed before it was changed."""
    for exhibit in row.exhibits:
        for old in index.exhibit(exhibit).pictures:
            if old.path == row.path.absolute() and old.sha256 != sha256:
                index.remove_picture(old.id)
