"""``glam-assistant annotate PATH... --catalogue FILE``: suggestions for whole folders, without the window."""

from __future__ import annotations

import argparse
import math
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.commands._stopping import stopping
from assistant.errors import AssistantError

if TYPE_CHECKING:
    from assistant.annotate import Progress, Report
    from assistant.catalogue import Catalogue
    from assistant.tagging import Pack
    from assistant.vocabulary import Vocabulary

PATIENCE_SECONDS = 60.0
"""How long another program may hold the catalogue: a run over a night does not end for some seconds."""

INTERRUPTED = 130
"""The exit code of a program that Ctrl+C ended (128 + SIGINT)."""


class NothingToAnnotateError(AssistantError):
    """The command was called in a way that leaves nothing to do, or with a target that must be spared."""


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command's arguments."""
    parser = subparsers.add_parser(
        "annotate",
        help="suggest terms for pictures or whole folders, without the window",
        description="Suggest terms for pictures and keep them in a catalogue, to be reviewed in the window. "
        "A stopped run goes on where it was; what a pack has seen is not looked at again.",
        epilog="Exit code: 0 done; 1 some pictures failed, each named on stderr with the reason; "
        "2 nothing could be done.",
    )
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="pictures or folders")
    parser.add_argument(
        "--catalogue", type=Path, required=True, metavar="FILE", help="the catalogue to open or to begin"
    )
    parser.add_argument("--pack", metavar="P", help="a model pack's name or folder (default: starter)")
    parser.add_argument(
        "--csv", type=Path, metavar="OUT", help="write these pictures' suggestions and decisions to OUT"
    )
    parser.add_argument(
        "--accept-above",
        type=_threshold,
        action="append",
        metavar="[FACET=]X",
        help="accept undecided suggestions with a score of X (0 to 1) or more, in all facets or in one; "
        "may be repeated; one step for undo, and a backup before it where people have decided already",
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Annotate and say what was done. Returns 0, 1 if some failed, 130 when stopped."""
    from assistant import vocabulary
    from assistant.catalogue import Catalogue
    from assistant.tagging import DEFAULT, Pack

    terms = vocabulary.load_default()
    thresholds = _thresholds(args.accept_above, terms)
    with stopping() as stopped:
        found, left_out = _pictures(args.paths, stopped)
        _check_csv(args.csv, args.catalogue, found)
        pack = Pack.open(args.pack or DEFAULT)
        with Catalogue.open(args.catalogue, wait=PATIENCE_SECONDS) as catalogue:
            said: list[str] = []
            report = _annotate(catalogue, pack, terms, found, thresholds, stopped, said)
            failed = [*left_out, *((each.path, each.reason) for each in report.failed)]
            _name(failed)
            print(*filter(None, [_summary(report, len(failed)), *said]), sep="\n")
            if report.cancelled:
                print(
                    "Stopped. What was done is saved; the same command goes on from there.", file=sys.stderr
                )
                return INTERRUPTED
            if args.csv:
                _write_csv(catalogue, args.csv, terms, report)
    return 1 if failed else 0


def _threshold(text: str) -> tuple[str | None, float]:
    facet, _, value = text.rpartition("=")
    try:
        number = float(value)
    except ValueError:
        number = math.nan
    if not 0 <= number <= 1:
        raise argparse.ArgumentTypeError(f"“{value}” is not a score; scores go from 0 to 1, such as 0.8")
    return facet or None, number


def _thresholds(given: list[tuple[str | None, float]] | None, terms: Vocabulary) -> dict[str, float] | None:
    """Return a threshold by facet; one that names its facet goes before one for all."""
    if not given:
        return None
    unknown = [facet for facet, _ in given if facet and facet not in terms.facets]
    if unknown:
        raise NothingToAnnotateError(
            f"There is no facet “{unknown[0]}”. The facets are {', '.join(terms.facets)}."
        )
    every = {key: value for facet, value in given if facet is None for key in terms.facets}
    return every | {facet: value for facet, value in given if facet}


def _pictures(paths: list[Path], stopped: Callable[[], bool]) -> tuple[list[Path], list[tuple[Path, str]]]:
    """Return the pictures to annotate, and what had to be left out with the reason."""
    from assistant.pictures import find_pictures

    left_out: list[tuple[Path, str]] = []
    found = list(
        find_pictures(paths, cancelled=stopped, problems=lambda path, reason: left_out.append((path, reason)))
    )
    if not found and not stopped():
        _name(left_out)
        raise NothingToAnnotateError(
            "No pictures were found there. Name picture files, or folders that hold some."
        )
    return found, left_out


def _check_csv(to: Path | None, catalogue: Path, found: list[Path]) -> None:
    """Refuse a target now that would be refused, or be a pity, at the end of a long run."""
    if to is None:
        return
    target = _real(to)
    if to.is_dir() or not target.parent.is_dir():
        raise NothingToAnnotateError(f"{to} cannot be written. Name a file in a folder that exists.")
    # Only a file that exists can be one of them, and 50,000 paths are only resolved then.
    if target == _real(catalogue) or (to.exists() and target in {_real(path) for path in found}):
        raise NothingToAnnotateError(f"{to} is the catalogue or one of the pictures. Name another file.")


def _real(path: Path) -> Path:
    return Path(os.path.realpath(path))  # resolve() raises at links that lead in a circle


def _annotate(
    catalogue: Catalogue,
    pack: Pack,
    terms: Vocabulary,
    found: list[Path],
    thresholds: dict[str, float] | None,
    stopped: Callable[[], bool],
    said: list[str],
) -> Report:
    """Annotate; ``said`` gets what is to be told once the bar is gone."""
    from tqdm import tqdm

    from assistant.annotate import annotate
    from assistant.annotate.memory import one_heap
    from assistant.annotate.run import Suggester

    one_heap()

    def load() -> Suggester:
        from assistant.tagging import Ensemble
        from assistant.tagging.threads import sparing_threads

        return Ensemble.load(pack, terms, threads=sparing_threads())

    # disable=None: no bar where stderr is not a terminal.
    with tqdm(total=len(found), unit=" pictures", disable=None, dynamic_ncols=True) as bar:

        def show(progress: Progress) -> None:
            bar.total = progress.total
            bar.set_postfix_str(_shortened(progress.current), refresh=False)
            bar.update(progress.done - bar.n)

        added = catalogue.add_files(found, cancelled=stopped)
        return annotate(
            catalogue,
            load,
            sorted({*added.known, *added.new}),
            pack=pack,
            accept_above=thresholds,
            before_accepting=lambda: said.append(_back_up(catalogue, stopped)),
            progress=show,
            cancelled=stopped,
        )


def _back_up(catalogue: Catalogue, stopped: Callable[[], bool]) -> str:
    """Back up what people did before suggestions become tags; return where that is, or why it is not.

    Accepting is one step that can be undone, so it is not held up by a disk that has no room for a backup.
    """
    from assistant import settings
    from assistant.catalogue import backups

    wanted, _ = settings.load(mend=False)
    if catalogue.undo_name is None or not wanted.backups:
        return ""
    try:
        made = backups.before(
            catalogue.path, "before accepting", cancelled=stopped, kept=wanted.backups_kept
        ) or backups.newest_whole(catalogue.path)
    except backups.StoppedError:
        return ""
    except (AssistantError, OSError) as error:
        return f"There is no backup of before this step, which can be undone. {error}"
    return f"What it was before accepting is kept in {made.path}." if made is not None else ""


def _shortened(path: Path | None) -> str:
    from assistant.pictures.picture import shown

    return "" if path is None else shown(Path(path.name))[-40:]


def _write_csv(catalogue: Catalogue, to: Path, terms: Vocabulary, report: Report) -> None:
    from assistant.exchange import write_csv

    terms = catalogue.own_terms.vocabulary(terms)
    rows = write_csv(
        catalogue, to, vocabulary=terms, shape="long", what="all", picture_ids=report.picture_ids
    )
    print(f"{rows:,} rows written to {to}.")


def _name(failed: list[tuple[Path, str]]) -> None:
    from assistant.pictures.picture import shown

    for path, reason in failed:
        print(f"{shown(path)}: {reason}", file=sys.stderr)


def _summary(report: Report, failed: int) -> str:
    said = [f"{report.done:,} picture{'' if report.done == 1 else 's'} annotated"]
    if report.skipped:
        said.append(f"{report.skipped:,} known already")
    if failed:
        said.append(f"{failed:,} failed")
    rate = f", {report.done / report.seconds:.1f} a second" if report.done and report.seconds else ""
    accepted = f" “{report.accepted.name}” can be undone." if report.accepted else ""
    return f"{', '.join(said)} ({report.seconds:.0f} s{rate}).{accepted}"
