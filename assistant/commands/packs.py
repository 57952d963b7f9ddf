"""``glam-assistant packs``: which packs there are, what is in one, installing, testing, removing, making."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from assistant.commands import _pack_actions, _pack_making

if TYPE_CHECKING:
    from assistant.tagging import Pack


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command's arguments."""
    parser = subparsers.add_parser("packs", help="list, show, install, test, remove or make model packs")
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    actions.add_parser("list", help="the packs that can be named").set_defaults(run=_list)
    for name, run, text in (
        ("show", _show, "what a pack holds, its licence, sources and metrics"),
        ("verify", _verify, "check every file of a pack against its SHA-256"),
    ):
        action = actions.add_parser(name, help=text)
        action.add_argument(
            "pack", nargs="?", default="starter", help="a pack's name or folder (default: starter)"
        )
        action.set_defaults(run=run)
    _pack_actions.register(actions)
    _pack_making.register(actions)


def _list(args: argparse.Namespace) -> int:
    from assistant.tagging import Pack, PackError
    from assistant.tagging.places import places

    found = list(places())
    for place in found:
        try:
            pack = Pack.open(place.path)
            size = f"{pack.size / 1e6:.0f} MB"
        except (PackError, OSError) as error:
            print(f"{place.name}  damaged  {place.path}\n  {error}")
            continue
        parts = [member.name for member in pack.manifest.members]
        members = ", ".join([*parts, "descriptor"] if pack.manifest.descriptor else parts)
        named = "" if pack.name == place.name else f"“{place.name}”  "
        print(f"{pack.name} {pack.version}  {named}{size}  {members}  {pack.path}")
    if not found:
        print("No model packs are installed.")
    return 0


def _show(args: argparse.Namespace) -> int:
    from assistant.tagging import Pack

    pack = Pack.open(args.pack)
    manifest = pack.manifest
    print(f"{pack.name} {pack.version}, {pack.size / 1e6:.1f} MB, {pack.path}")
    print(f"Licence: {manifest.licence}")
    print(f"Vocabulary: {manifest.vocabulary.get('name')} {manifest.vocabulary.get('version')}")
    for member in manifest.members:
        print(f"Member {member.name}: {member.kind}, {member.options.get('backbone') or 'open_clip'}")
        origin = member.options.get("source", {})
        if origin:
            print(
                f"  weights: {origin.get('name')} {origin.get('revision', '')[:12]} {origin.get('page', '')}"
            )
            print(f"  licence of the weights: {origin.get('licence')}")
    if manifest.descriptor:
        how = manifest.descriptor
        print(f"Descriptor: {how.get('backbone')}, {how.get('pooling')} at {how.get('longest')} px")
    for source in manifest.training_data:
        print(f"Trained on: {source.get('name')} ({source.get('licence', 'no licence stated')})")
    _print_metrics(pack)
    return 0


def _print_metrics(pack: Pack) -> None:
    for split, result in pack.manifest.metrics.items():
        print(f"\n{split:<20}{'n':>7}{'R-Prec':>8}{'Acc@1':>8}{'Acc@10':>8}{'AvgRank':>9}")
        rows = [*result.get("facets", {}).items(), ("mean", result.get("mean", {}))]
        for facet, values in rows:
            figures = [values.get(name) for name in ("r_precision", "acc@1", "acc@10", "avg_rank")]
            if None not in figures:
                count = values.get("n", "")
                r, first, ten, rank = figures
                print(f"  {facet:<18}{count:>7}{r:>8.3f}{first:>8.3f}{ten:>8.3f}{rank:>9.2f}")


def _verify(args: argparse.Namespace) -> int:
    from assistant.tagging import Pack

    pack = Pack.open(args.pack)
    for name in pack.verify():
        print(f"ok  {name}")
    print(f"{pack.name} {pack.version} is intact.")
    return 0
