"""``glam-assistant exhibits``: build and keep the index of the museum's own exhibits."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.commands._bars import bars
from assistant.commands._stopping import stopping

if TYPE_CHECKING:
    from argparse import _SubParsersAction

    from assistant.identify.building import BuildProgress, BuildReport
    from assistant.identify.index import ExhibitIndex
    from assistant.identify.sources import SourcePicture


def register(subparsers: _SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command's arguments."""
    parser = subparsers.add_parser(
        "exhibits",
        help="build and keep the index that photographs are identified with",
        description="Build and keep the index of the museum's own exhibits, which “identify” and the window "
        "compare photographs with.",
    )
    parts = parser.add_subparsers(dest="part", metavar="WHAT", required=True)
    _register_build(parts)
    _register_add(parts)
    _register_remove(parts)
    _register_learn(parts)
    info = parts.add_parser("info", help="what an index holds and how sure it can be")
    info.add_argument("index", type=Path, metavar="INDEX")
    info.add_argument("--exhibit", metavar="ID", help="show one exhibit with its pictures")
    info.set_defaults(run=_info)


def _register_build(parts: _SubParsersAction[argparse.ArgumentParser]) -> None:
    build = parts.add_parser(
        "build",
        help="make an index, or go on with one",
        description="Describe every picture of SOURCE and keep the descriptors in INDEX. A stopped building "
        "goes on where it was; an existing index takes in what is new.",
        epilog="Exit code: 0 done; 1 some pictures could not be read, each named on stderr; 2 nothing could "
        "be done; 130 stopped.",
    )
    build.add_argument(
        "source",
        type=Path,
        metavar="SOURCE",
        help="a folder (each picture is an exhibit named like its file), a CSV with the columns exhibit and "
        "image (others are kept as metadata; paths are relative to the CSV), or a catalogue of this program "
        "(its objects are the exhibits)",
    )
    build.add_argument("--to", type=Path, required=True, metavar="INDEX", help="the index to make")
    build.add_argument("--pack", metavar="P", help="the pack whose descriptor is used (default: starter)")
    build.add_argument(
        "--projection",
        choices=("pca", "random", "none"),
        default="pca",
        help="pca: whitening fitted on the pictures themselves; random: to compare with; none: as the model "
        "gives them (default: %(default)s)",
    )
    build.add_argument(
        "--dimensions",
        type=int,
        default=512,
        metavar="N",
        help="numbers a picture at most, after the projection (default: %(default)s)",
    )
    build.add_argument(
        "--shrinkage",
        type=float,
        default=0.75,
        metavar="S",
        help="exponent of the whitening, 0 (only turned) to 1 (default: %(default)s)",
    )
    build.set_defaults(run=_build)


def _register_add(parts: _SubParsersAction[argparse.ArgumentParser]) -> None:
    add = parts.add_parser("add", help="add pictures of one exhibit, or a further source")
    add.add_argument("index", type=Path, metavar="INDEX")
    add.add_argument("pictures", nargs="+", type=Path, metavar="PICTURE")
    add.add_argument("--exhibit", required=True, action="append", metavar="ID", help="may be repeated")
    add.add_argument(
        "--metadata",
        action="append",
        default=[],
        metavar="NAME=VALUE",
        help="such as title=Youth; may be repeated",
    )
    add.set_defaults(run=_add)


def _register_remove(parts: _SubParsersAction[argparse.ArgumentParser]) -> None:
    remove = parts.add_parser("remove", help="take exhibits out, with their pictures")
    remove.add_argument("index", type=Path, metavar="INDEX")
    remove.add_argument("exhibits", nargs="+", metavar="ID")
    remove.set_defaults(run=_remove)


def _register_learn(parts: _SubParsersAction[argparse.ArgumentParser]) -> None:
    learn = parts.add_parser(
        "learn",
        help="learn again how sure to be",
        description="Choose k, temperature and thresholds: on labelled photographs, or on the index's own "
        "views (made-up ones where exhibits have only one).",
    )
    learn.add_argument("index", type=Path, metavar="INDEX")
    learn.add_argument(
        "--queries",
        type=Path,
        metavar="CSV",
        help="photographs with the exhibits they show: columns image and exhibits or exhibit (empty: not in "
        "the catalogue)",
    )
    learn.set_defaults(run=_learn)


def _build(args: argparse.Namespace) -> int:
    from assistant.identify.building import Plan, build

    left_out: list[tuple[Path, str]] = []
    with stopping() as stopped, bars() as show:
        report = build(
            _source(args.source, left_out, stopped),
            args.to,
            pack=args.pack,
            plan=Plan(args.projection, args.dimensions, args.shrinkage),
            progress=_told_to(show),
            cancelled=stopped,
        )
    report.failed[:0] = left_out
    return _told(report, args.to)


def _source(
    source: Path, left_out: list[tuple[Path, str]], stopped: Callable[[], bool]
) -> list[SourcePicture]:
    from assistant.identify.sources import read_source

    if source.is_file() and _is_sqlite(source):
        return _of_catalogue(source)
    return read_source(
        source, problems=lambda path, reason: left_out.append((path, reason)), cancelled=stopped
    )


def _is_sqlite(path: Path) -> bool:
    with path.open("rb") as stream:
        return stream.read(15) == b"SQLite format 3"


def _of_catalogue(path: Path) -> list[SourcePicture]:
    from assistant.catalogue import Catalogue
    from assistant.identify.sources import SourcePicture

    with Catalogue.open(path, create=False) as catalogue:
        rows = catalogue.pictures(catalogue.picture_ids())
        return [SourcePicture((row.object_number,), row.path) for row in rows]


def _add(args: argparse.Namespace) -> int:
    from assistant.errors import AssistantError
    from assistant.identify.building import build
    from assistant.identify.sources import SourcePicture

    metadata = {}
    for entry in args.metadata:
        name, equals, value = entry.partition("=")
        if not equals or not name.strip():
            raise AssistantError(f"“{entry}” is not of the form NAME=VALUE, such as title=Youth.")
        metadata[name.strip()] = value.strip()
    _existing(args.index)
    source = [SourcePicture(tuple(args.exhibit), path, metadata) for path in args.pictures]
    with stopping() as stopped, bars() as show:
        report = build(source, args.index, progress=_told_to(show), cancelled=stopped)
    return _told(report, args.index)


def _told_to(show: Callable[[str, int, int], None]) -> Callable[[BuildProgress], None]:
    """Return what hands each step of a building to the bar of its own."""
    return lambda progress: show(progress.step, progress.done, progress.total)


def _existing(path: Path) -> None:
    from assistant.identify.errors import IdentifyError

    if not path.is_file():
        raise IdentifyError(f"There is no index {path}. Make it with “glam-assistant exhibits build”.")


def _told(report: BuildReport, to: Path) -> int:
    from assistant.pictures.picture import shown

    for path, reason in report.failed:
        print(f"{shown(path)}: {reason}", file=sys.stderr)
    said = [f"{report.added:,} picture{'' if report.added == 1 else 's'} added"]
    if report.known:
        said.append(f"{report.known:,} known already")
    if report.failed:
        said.append(f"{len(report.failed):,} failed")
    where = f"{report.n_exhibits:,} exhibits in {to}." if to.exists() else "The index is not whole yet."
    print(f"{', '.join(said)}. {where}")
    for note in report.notes:
        print(note)
    if report.cancelled:
        print("Stopped. The same command goes on from there.", file=sys.stderr)
        return 130
    return 1 if report.failed else 0


def _remove(args: argparse.Namespace) -> int:
    from assistant.identify.index import ExhibitIndex

    with ExhibitIndex.open(args.index) as index:
        for name in args.exhibits:
            index.exhibit(name)  # all are known before the first is taken out
        for name in args.exhibits:
            index.remove(name)
        print(f"{len(args.exhibits)} taken out. {index.n_exhibits:,} exhibits left in {args.index}.")
    return 0


def _learn(args: argparse.Namespace) -> int:
    from assistant.identify.building import relearn
    from assistant.identify.sources import labelled_photographs

    photographs = None
    if args.queries:
        photographs = labelled_photographs(
            args.queries, problems=lambda path, reason: print(f"{path}: {reason}", file=sys.stderr)
        )
    with stopping() as stopped, bars() as show:
        notes = relearn(args.index, photographs, progress=_told_to(show), cancelled=stopped)
    for note in notes:
        print(note)
    return 130 if stopped() else 0


def _info(args: argparse.Namespace) -> int:
    from assistant.identify.index import ExhibitIndex

    with ExhibitIndex.open(args.index, read_only=True) as index:
        if args.exhibit:
            _print_exhibit(index, args.exhibit)
        else:
            _print_index(index)
    return 0


def _print_exhibit(index: ExhibitIndex, name: str) -> None:
    from assistant.untrusted import plain

    exhibit = index.exhibit(name)
    print(plain(f"{exhibit.id}  {exhibit.title}".rstrip()))
    for column, value in exhibit.metadata.items():
        print(plain(f"  {column}: {value}"))
    for picture in exhibit.pictures:
        others = [each for each in picture.exhibits if each != exhibit.id]
        print(plain(f"  {picture.path}" + (f"  (also {', '.join(others)})" if others else "")))


def _print_index(index: ExhibitIndex) -> None:
    from assistant.identify.learning import decision_of

    decision = decision_of(index)
    said = index.describer
    print(f"{index.path}: {index.n_exhibits:,} exhibits, {index.n_pictures:,} pictures")
    print(f"Model: {said.get('pack')} {said.get('version')}, {index.dimensions} numbers a picture")
    print(f"Fingerprint: {index.fingerprint}")
    print(f"Search: {index.searching}" + (f" ({index.note})" if index.note else ""))
    print(f"Confidence: learned on {decision.tuned_by} ({decision.n_queries} questions), ", end="")
    print(f"k {decision.k}, temperature {decision.temperature:g}")
    print(f"  match from {decision.accept:.2f}, not in the catalogue below {decision.reject:.2f}")
    for name, value in decision.measured.items():
        print(f"  {name}: {value:.3f}")
    if decision.proof:
        right, wrong = decision.proof
        print(f"  a proof succeeds for {right:.0%} of right and {wrong:.1%} of wrong exhibits")
    if decision.stale(index.n_exhibits):
        print("  The index has grown since: run “glam-assistant exhibits learn”.")
