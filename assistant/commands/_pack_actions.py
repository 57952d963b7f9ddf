"""``packs install``, ``packs remove`` and ``packs test``: the same work as in the window."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict
from functools import partial
from typing import TYPE_CHECKING

from assistant.commands._bars import BYTES, bars

if TYPE_CHECKING:
    from assistant.packs import Offer
    from assistant.tagging import Pack


def register(actions: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the three actions."""
    install = actions.add_parser(
        "install",
        help="install a pack from a ZIP file, a folder or the hub",
        description="Install a finished pack. Its licence is shown first. Every file is checked against the "
        "SHA-256 in its manifest, and nothing is visible before all are in place. Only a name of the hub or "
        "an address uses the network.",
    )
    install.add_argument(
        "source",
        metavar="SOURCE",
        help="a ZIP file, a folder, ORG/NAME of the hub (@REVISION may follow), or an https:// address",
    )
    install.add_argument("--yes", action="store_true", help="accept the licence without being asked")
    install.set_defaults(run=_install)
    remove = actions.add_parser("remove", help="delete a pack of your own")
    remove.add_argument("pack", help="a pack's name or folder")
    remove.add_argument("--yes", action="store_true", help="do not ask")
    remove.set_defaults(run=_remove)
    test = actions.add_parser(
        "test", help="load a pack in a process of its own and let it look at a tiny picture"
    )
    test.add_argument("pack", nargs="?", default="starter", help="a pack's name or folder (default: starter)")
    test.add_argument("--seconds", type=float, default=180.0, metavar="S", help="give up after S seconds")
    test.add_argument("--json", action="store_true", help="print one line of JSON")
    test.set_defaults(run=_test)


def _install(args: argparse.Namespace) -> int:
    from assistant import paths
    from assistant.packs import inspect, is_published

    if is_published(args.source):
        return _install_published(args)
    offer = inspect(paths.expanded(args.source))
    if not _accepted(offer, args):
        return 1
    return _done(_into_place(offer))


def _install_published(args: argparse.Namespace) -> int:
    from assistant.packs import bring, forget, inspect, look_up
    from assistant.tagging import PackError

    published = look_up(args.source)
    if published.offer is not None and not _accepted(published.offer, args):
        return 1
    try:
        with bars(BYTES) as show:
            place = bring(published, partial(show, "Downloading"))
    except KeyboardInterrupt:
        print("\nThe part that has arrived is kept; the same command goes on from there.", file=sys.stderr)
        raise
    try:
        offer = inspect(place)
        # A ZIP file shows its licence only now: nothing of it is installed before it is accepted.
        if published.offer is None and not _accepted(offer, args):
            return 1
        pack = _into_place(offer)
    except PackError:
        forget(published)  # asked for again, it comes anew
        raise
    forget(published)
    return _done(pack)


def _into_place(offer: Offer) -> Pack:
    from assistant.packs import install

    with bars(BYTES) as show:
        return install(offer, partial(show, "Installing"))


def _accepted(offer: Offer, args: argparse.Namespace) -> bool:
    """Show what would be installed, licence first, and tell whether the person accepts it."""
    from assistant.packs import caution, human_size

    manifest = offer.manifest
    print(f"Licence   {manifest.licence}")
    print(f"Pack      {offer.name}, {human_size(offer.size)}")
    for member in manifest.members:
        print(f"Member    {member.name}: {member.kind}, {member.options.get('backbone') or 'open_clip'}")
    if manifest.descriptor:
        print(f"Descriptor: {manifest.descriptor.get('backbone')}")
    sys.stdout.flush()
    if told := caution(manifest):
        print(told, file=sys.stderr)
    return args.yes or _ask("Accept the licence and install it?", "--yes accepts the licence")


def _ask(question: str, otherwise: str) -> bool:
    """Ask on the terminal; raises AssistantError where nobody can answer."""
    from assistant.errors import AssistantError

    if not sys.stdin.isatty():
        raise AssistantError(f"Nobody can be asked here: {otherwise}.")
    return input(f"{question} [y/N] ").strip().lower() in {"y", "yes"}


def _done(pack: Pack) -> int:
    print(f"{pack.name} {pack.version} is installed as “{pack.path.name}”, in {pack.path}")
    return 0


def _remove(args: argparse.Namespace) -> int:
    from assistant import settings
    from assistant.packs import empty_bin, find_own, remove

    place = find_own(args.pack, in_use=settings.load(mend=False)[0].pack)
    if not args.yes and not _ask(f"Delete the pack {place.name} in {place.path}?", "--yes deletes it"):
        return 1
    removed = remove(args.pack, in_use=settings.load(mend=False)[0].pack)
    empty_bin()
    print(f"The pack {removed.name} was deleted.")
    return 0


def _test(args: argparse.Namespace) -> int:
    from assistant.packs import human_size, try_out
    from assistant.tagging import Pack

    trial = try_out(Pack.open(args.pack).path, seconds=args.seconds)
    if args.json:
        print(json.dumps(asdict(trial)))
        return 0
    print(f"Device    {trial.device}" + (f" ({trial.note})" if trial.note else ""))
    print(f"Loading   {trial.loading:.1f} s")
    print(f"A picture {trial.seconds:.3f} s")
    print(f"Memory    {human_size(trial.memory)} at the most")
    print(f"Terms     {trial.terms}" if trial.terms else "Terms     none: it only identifies exhibits")
    return 0
