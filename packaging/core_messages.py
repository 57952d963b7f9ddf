"""What the core says in English and the window shows in its own language: read from the code.

The core knows one language. ``packaging/translations.py`` takes these texts into the .ts files, in the
context "core", with %1, %2… for what differs from case to case, and writes the list of them that travels with
the program; ``assistant/desktop/phrases.py`` finds there from which text a sentence was made.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from error_messages import CODE, GAP, Module, Reader, name_of, says_something, tidy

ROOMS = (
    "annotate", "catalogue", "databases.py", "desktop/display.py", "diagnosis", "errors.py", "exchange",
    "hub", "identify", "leftovers.py", "packs", "paths.py", "pictures", "settings.py",
    "settings_entries.py", "tagging", "untrusted.py", "vocabulary",
)  # fmt: skip
"""The rooms that the window enters. It trains nothing, measures nothing and reads no data sets, and what only
the commands say (``commands``, ``cli.py``) is English as they are."""

NOT_ENTERED = (
    "diagnosis/discretion.py", "diagnosis/numbers.py", "diagnosis/privacy.py", "diagnosis/report.py",
    "hub/fetching.py", "hub/licences.py", "hub/loading.py", "hub/local.py",
    "hub/naming.py", "hub/resolving.py", "hub/tables.py",
    "vocabulary/build.py", "vocabulary/checking.py", "vocabulary/label_trees.py", "vocabulary/rdf.py",
    "vocabulary/reading.py", "vocabulary/skos.py",
)  # fmt: skip
"""Files of these rooms that only commands use: packs made of published weights, vocabularies compiled, the
lines of a report for those who help. Of ``diagnosis/report.py`` the errors are taken."""

PHRASES = (
    "annotate/folder.py", "catalogue/backups/mending.py", "catalogue/face", "catalogue/grouping.py",
    "catalogue/objects.py", "diagnosis/asking.py", "diagnosis/checks", "diagnosis/doctor.py",
    "identify/building", "identify/decision/stored.py", "identify/learning.py", "identify/proof",
    "packs/trial.py", "pictures/formats.py", "settings.py", "settings_entries.py", "tagging/device.py",
    "tagging/manifest.py", "tagging/members/backbones.py", "tagging/members/clip_config.py",
    "tagging/members/heads.py", "untrusted.py",
)  # fmt: skip
"""Where texts that are no whole sentences are taken too: reasons that stand in others, names of steps."""

FINDINGS = frozenset({"good", "look", "wrong"})
"""All that is given to these is shown."""

SYSTEM = (
    "Bad file descriptor", "Device or resource busy", "Directory not empty", "File exists",
    "File name too long", "File too large", "Input/output error", "Invalid argument",
    "Invalid cross-device link", "Is a directory", "No space left on device", "No such device",
    "No such file or directory", "Not a directory", "Operation not permitted", "Permission denied",
    "Read-only file system", "Stale file handle", "Too many levels of symbolic links",
    "Too many open files", "Transport endpoint is not connected",
)  # fmt: skip
"""Reasons that the system gives, in its own words."""

_NO_TEXT = re.compile(
    r"[=\\<>@|]|\[\[|\?(?! [\0A-Z])|[a-z]_|^/|^lib|^\S+$|\b[a-z]\.[a-z]|\.before-"
    r"|\b(SELECT|CASE|PRAGMA|NULL|JOIN|TABLE|NDArray|VACUUM)\b"
)
"""Code and names: nothing that somebody reads."""

_NOT_TOLD = frozenset({
    "database is locked", "file is not a database", "not a database", "unable to open", "no such table",
    "no such column", "the last unit has no end", f"check of {GAP}", f"{GAP} and {GAP}", f"{GAP} is {GAP}",
    f"{GAP} is not {GAP}", f"{GAP} is not {GAP} ({GAP})", "temporary files",
    f"points {GAP}, descriptors {GAP}",
})  # fmt: skip
"""Words of SQLite that the code compares with, what is too little to be found again, and mistakes of ours."""


def templates(code: Path = CODE) -> list[str]:
    """Return every text of the core that the window can show, each once, with %1, %2… for what differs."""
    reader = Reader(code, whole=True)
    found = set(SYSTEM) if code == CODE else set()
    for path, module in reader.modules.items():
        place = path.relative_to(code).as_posix()
        if _within(place, ROOMS):
            found |= {numbered(text) for text in _of(reader, module, place)}
    return sorted(found)


def numbered(text: str) -> str:
    """Return a text with %1, %2… for its gaps."""
    parts = text.split(GAP)
    return parts[0] + "".join(f"%{number}{part}" for number, part in enumerate(parts[1:], 1))


def _within(place: str, places: tuple[str, ...]) -> bool:
    return any(place == one or place.startswith(f"{one}/") for one in places)


def _of(reader: Reader, module: Module, place: str) -> Iterator[str]:
    if place not in NOT_ENTERED:
        yield from (message.raw for message in reader.of(module))
        yield from _told(reader, module, place)
    elif place == "diagnosis/report.py":
        yield from (message.raw for message in reader.of(module))


def _told(reader: Reader, module: Module, place: str) -> Iterator[str]:
    """Yield what is said otherwise than by an error: notes, findings, steps, and what stands in others."""
    phrases = _within(place, PHRASES)
    for function, node, around in _texts_of(module.tree):
        if around and (around.startswith(("log.", "re.")) or around in {"mark", "tr"}):
            continue
        finding = place.startswith("diagnosis/") and around in FINDINGS
        for text in reader.texts(module, function, node, 4):
            text = tidy(text)
            said = finding and re.search("[A-Za-z]{2}", text) is not None
            if said or _is_sentence(text) or (phrases and _is_phrase(text)):
                yield text
        for text in _inside(reader, module, function, node):
            if _is_phrase(text):
                yield text


def _texts_of(tree: ast.AST) -> Iterator[tuple[ast.FunctionDef | None, ast.expr, str]]:
    """Yield every text that is no part of another: the function around it, it, and what is called with it."""

    def walk(
        node: ast.AST, function: ast.FunctionDef | None, called: str
    ) -> Iterator[tuple[ast.FunctionDef | None, ast.expr, str]]:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant):
                continue  # it documents
            if isinstance(child, ast.expr) and _is_text(child):
                yield function, child, called
                continue
            inner = ast.unparse(child.func) if isinstance(child, ast.Call) else called
            yield from walk(child, child if isinstance(child, ast.FunctionDef) else function, inner)

    yield from walk(tree, None, "")


def _is_text(node: ast.expr) -> bool:
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        return _is_text(node.left) or _is_text(node.right)
    return isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and isinstance(node.value, str))


def _inside(
    reader: Reader, module: Module, function: ast.FunctionDef | None, node: ast.expr
) -> Iterator[str]:
    """Yield the texts that an f-string takes in."""
    for part in ast.walk(node):
        if isinstance(part, ast.FormattedValue):
            value = part.value
            if isinstance(value, ast.Call) and name_of(value.func) == "counted":
                nouns = [str(one.value) for one in value.args[1:] if isinstance(one, ast.Constant)]
                one, many = nouns[0], nouns[1] if len(nouns) > 1 else f"{nouns[0]}s"
                yield from (f"{GAP} {one}", f"{GAP} {many}")
            else:
                yield from map(tidy, reader.texts(module, function, value, 4))


def _is_sentence(text: str) -> bool:
    begins = text[:1].isupper() or text.startswith((GAP, "“"))
    ends = text.endswith((".", f".{GAP}", f". {GAP}"))
    return begins and ends and says_something(text) and _is_phrase(text)


def _is_phrase(text: str) -> bool:
    words = re.findall(r"[A-Za-z]{2,}", text)
    known = not _NO_TEXT.search(text.replace("GLAM_", "")) and text not in _NOT_TOLD
    one_and_a_gap = len(words) == 1 and re.fullmatch(rf"{GAP} [A-Za-z]+|[A-Z][a-z]+ {GAP}", text)
    return known and bool(len(words) >= 2 or one_and_a_gap)
