"""``glam-assistant backup``: copies of a catalogue listed, made, gone back to; a damaged one rescued."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import _SubParsersAction
    from collections.abc import Callable

    from assistant.catalogue.backups import Backup, Contents


def register(subparsers: _SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command's arguments."""
    parser = subparsers.add_parser(
        "backup",
        help="list, make and go back to backups of a catalogue; rescue a damaged one",
        description="Backups lie in the folder FILE.backups beside the catalogue. Each is a whole catalogue.",
    )
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    listing = actions.add_parser("list", help="show the backups, the newest first")
    listing.add_argument("--check", action="store_true", help="read each from end to end as well")
    making = actions.add_parser("make", help="make a backup now; it is never taken away by the program")
    making.add_argument("--to", type=Path, metavar="OUT", help="a new file to write it to instead")
    restoring = actions.add_parser(
        "restore", help="go back to a backup; the present state is kept as a backup before"
    )
    restoring.add_argument("backup", metavar="BACKUP", help="its number in the list, or its file")
    rescuing = actions.add_parser(
        "rescue", help="copy what can be read of a damaged catalogue into a new one among its backups"
    )
    for action, run in ((listing, _list), (making, _make), (restoring, _restore), (rescuing, _rescue)):
        action.add_argument(
            "--catalogue", type=Path, metavar="FILE", help="default: the one the window opens by itself"
        )
        action.set_defaults(run=run)


def _catalogue(args: argparse.Namespace) -> Path:
    from assistant import paths

    return Path(args.catalogue or paths.default_catalogue()).absolute()


def _list(args: argparse.Namespace) -> int:
    from assistant.catalogue import backups
    from assistant.errors import AssistantError

    catalogue = _catalogue(args)
    found = backups.backups_of(catalogue)
    if not found:
        print(f"There are no backups of {catalogue}.")
        return 0
    good = True
    for number, one in enumerate(found, start=1):
        try:
            if args.check:
                backups.verify(one.path)
            held = _held(backups.contents(one.path))
        except AssistantError:
            held, good = "damaged", good and one.why == "damaged"
        print(f"{number:3}  {one.made:%Y-%m-%d %H:%M:%S}  {one.why:22}  {_megabytes(one.size):>9}  {held}")
    room = _megabytes(backups.total(found))
    print(f"{len(found):,} backup{'' if len(found) == 1 else 's'}, {room}, in {found[0].path.parent}")
    return 0 if good else 1


def _make(args: argparse.Namespace) -> int:
    from assistant.catalogue import backups
    from assistant.catalogue.header import refuse_newer

    catalogue = _catalogue(args)
    if args.to is not None:
        target = args.to.absolute()
        if target.exists():
            raise backups.BackupError(f"{target} exists already. Choose another name.")
        refuse_newer(catalogue)
        backups.write_copy(catalogue, target, progress=_progress())
    else:
        target = backups.make(catalogue, backups.BY_HAND, progress=_progress()).path
    _end_progress()
    print(target)
    return 0


def _restore(args: argparse.Namespace) -> int:
    from assistant.catalogue import backups

    catalogue = _catalogue(args)
    chosen = _chosen(backups.backups_of(catalogue), args.backup)
    kept = backups.restore(catalogue, chosen, progress=_progress())
    _end_progress()
    print(f"{catalogue} is as it was on {chosen.made:%Y-%m-%d at %H:%M:%S}: ", end="")
    print(_held(backups.contents(catalogue, whole=True)))
    if kept is not None:
        print(f"What it was until now is kept in {kept}")
    return 0


def _chosen(found: list[Backup], wanted: str) -> Backup:
    from assistant.catalogue.backups import BackupError

    if wanted.isdecimal() and 1 <= int(wanted) <= len(found):
        return found[int(wanted) - 1]
    for one in found:
        if one.path == Path(wanted).absolute() or one.path.name == wanted:
            return one
    raise BackupError(f"“{wanted}” is neither the number nor the file of a backup. See `backup list`.")


def _rescue(args: argparse.Namespace) -> int:
    from assistant.catalogue import backups

    catalogue = _catalogue(args)
    rescued = backups.rescue(catalogue, progress=_progress())
    _end_progress()
    print(f"{rescued.backup.path}: {_held(rescued.contents)}")
    for name in rescued.lost:
        print(f"  some rows of {name} could not be read")
    for sentence in rescued.mended:
        print(f"  {sentence}")
    print("Look at it in the window, then go back to it: glam-assistant backup restore 1")
    return 1 if rescued.lost else 0


def _held(held: Contents) -> str:
    counted = ((held.objects, "object"), (held.pictures, "picture"), (held.tags, "tag"))
    return ", ".join(f"{count:,} {name}{'' if count == 1 else 's'}" for count, name in counted)


def _megabytes(size: int) -> str:
    return f"{size / 2**20:,.1f} MB"


def _progress() -> Callable[[int, int], None] | None:
    """Return what shows how far it is, for somebody who looks at it; None for a file or a pipe."""
    if not sys.stderr.isatty():
        return None

    def show(done: int, total: int) -> None:
        print(f"\r{100 * done // max(total, 1):3} %", end="", file=sys.stderr, flush=True)

    return show


def _end_progress() -> None:
    if sys.stderr.isatty():
        print("\r     \r", end="", file=sys.stderr, flush=True)
