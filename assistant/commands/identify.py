"""``glam-assistant identify PICTURE... --exhibits INDEX``: which exhibit a photograph shows."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.commands._printing import print_json

if TYPE_CHECKING:
    from assistant.identify.answer import Answer
    from assistant.identify.identifier import Identifier
    from assistant.pictures import Picture

VERDICTS = {
    "match": "Match",
    "unsure": "Unsure",
    "not_in_catalogue": "Not in your catalogue",
}


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command's arguments."""
    parser = subparsers.add_parser(
        "identify",
        help="say which exhibit a photograph shows",
        description="Compare photographs with the museum's own exhibits. The best candidates are always "
        "shown, with how sure it is; a proof says how many points agree geometrically.",
        epilog="Exit code: 0 all were looked at, whatever the verdict; 1 some pictures could not be read, "
        "each named on stderr; 2 nothing could be done.",
    )
    parser.add_argument("pictures", nargs="+", type=Path, metavar="PICTURE", help="pictures or folders")
    parser.add_argument(
        "--exhibits", type=Path, required=True, metavar="INDEX", help="the index to compare with"
    )
    parser.add_argument("--json", action="store_true", help="print a JSON list, in the order of the pictures")
    parser.add_argument(
        "--proof", type=Path, metavar="DIR", help="write pictures of the best candidate's proof to DIR"
    )
    parser.add_argument(
        "--limit", type=_count, default=5, metavar="N", help="candidates (default: %(default)s)"
    )
    parser.add_argument(
        "--prove",
        type=_count,
        default=10,
        metavar="N",
        help="candidates that are proved, 0 for none (default: %(default)s)",
    )
    parser.add_argument(
        "--fast", action="store_true", help="prove with the faster, weaker local features (ORB)"
    )
    parser.add_argument(
        "--where",
        action="append",
        default=[],
        metavar="COLUMN=VALUE",
        help="only exhibits with this in their metadata; may be repeated",
    )
    parser.set_defaults(run=run)


def _count(text: str) -> int:
    try:
        value = int(text)
    except ValueError:
        value = -1
    if not 0 <= value <= 1000:
        raise argparse.ArgumentTypeError(f"“{text}” is not a number from 0 to 1000")
    return value


def run(args: argparse.Namespace) -> int:
    """Identify each picture. Returns 0, or 1 where some could not be read."""
    from assistant.errors import AssistantError
    from assistant.identify.identifier import SIDE, Identifier
    from assistant.pictures import UnreadablePicture, read
    from assistant.pictures.picture import shown

    where = _where(args.where)
    if args.proof:
        _make(args.proof)
    found: list[dict[str, Any]] = []
    failed = 0
    with Identifier.open(args.exhibits, proof="orb" if args.fast else "sift") as identifier:
        paths = _pictures(args.pictures)
        if not paths:
            raise AssistantError(
                "No pictures were found there. Name picture files, or folders that hold some."
            )
        for number, path in enumerate(paths, 1):
            try:
                picture = read(path, max_side=SIDE)
            except UnreadablePicture as error:
                failed += 1
                print(f"{shown(path)}: {error.reason}", file=sys.stderr)
                found.append({"picture": str(path), "verdict": None, "candidates": [], "error": error.reason})
                continue
            answer = identifier.identify(
                picture.pixels, limit=max(1, args.limit), prove=args.prove, where=where
            )
            found.append(_json(path, answer))
            if not args.json:
                _print(path, answer)
            if args.proof:
                _write_proof(identifier, picture, answer, args.proof / f"{number:04}-{path.stem}")
    if args.json:
        print_json(found, indent=1)
    return 1 if failed else 0


def _where(given: list[str]) -> dict[str, str] | None:
    from assistant.errors import AssistantError

    found = {}
    for entry in given:
        column, equals, value = entry.partition("=")
        if not equals or not column.strip():
            raise AssistantError(f"“{entry}” is not of the form COLUMN=VALUE, such as artist=Edvard Munch.")
        found[column.strip()] = value.strip()
    return found or None


def _make(folder: Path) -> None:
    from assistant.errors import AssistantError

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise AssistantError(f"The folder {folder} cannot be made: {error.strerror}.") from error


def _pictures(given: list[Path]) -> list[Path]:
    """Return the named files as they are, unreadable ones too, and the pictures of named folders."""
    from assistant.pictures import find_pictures

    found: list[Path] = []
    for path in given:
        found += find_pictures([path]) if path.is_dir() else [path]
    return found


def _json(path: Path, answer: Answer) -> dict[str, Any]:
    return {
        "picture": str(path),
        "verdict": str(answer.verdict),
        "candidates": [candidate.to_json() for candidate in answer.candidates],
    }


def _print(path: Path, answer: Answer) -> None:
    from assistant.pictures.picture import shown
    from assistant.untrusted import plain

    print(f"{shown(path)}: {VERDICTS[answer.verdict]}")
    for number, candidate in enumerate(answer.candidates, 1):
        proof = candidate.proof
        words = (
            ""
            if proof is None
            else f"  {f'proved, {proof.inliers} points' if proof.proven else 'not proven'}"
        )
        title = plain(candidate.title) if candidate.title != candidate.exhibit else ""
        moved = f"  (place {candidate.place} by likeness)" if number < candidate.place else ""
        print(f"  {candidate.confidence:4.0%}  {plain(candidate.exhibit)}  {title}{words}{moved}".rstrip())
    for note in answer.notes:
        print(f"  {note}")


def _write_proof(identifier: Identifier, picture: Picture, answer: Answer, stem: Path) -> None:
    """Write ``STEM-lines.png``, ``-outline.png`` and ``-overlay.png`` of the best candidate."""
    from PIL import Image

    from assistant import whole_files
    from assistant.errors import AssistantError

    if not answer.candidates:
        return
    shown = identifier.shown(picture.pixels, answer.candidates[0])
    for name in ("lines", "outline", "overlay"):
        to = stem.with_name(f"{stem.name}-{name}.png")
        try:
            with whole_files.appearing(to) as part:
                Image.fromarray(getattr(shown, name)).save(part, "PNG")
        except OSError as error:
            raise AssistantError(f"{to} cannot be written: {error.strerror or error}.") from error
