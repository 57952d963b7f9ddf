"""Names of files and folders of a pack that mean the same, and no harm, on every system."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping

from assistant.tagging import PackError
from assistant.untrusted import names_device

REFUSED = "It was not installed."
LONGEST_PART = 120
DEEPEST = 8

_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>:"|?*\\]')


def check_name(name: str, where: object) -> None:
    """Refuse a file's name that leads out of its folder or means something else elsewhere; raises PackError.

    ``name``: parts joined by “/”, as a manifest or an archive gives it.
    """
    parts = name.split("/")
    if not name or name.startswith("/") or any(part in {"", ".", ".."} for part in parts):
        raise PackError(f"{where} holds a file that would lie outside the pack ({_shown(name)}). {REFUSED}")
    for part in parts:
        bad = _FORBIDDEN.search(part) or names_device(part) or part[-1] in " ." or len(part) > LONGEST_PART
        if bad or len(parts) > DEEPEST or not part.isprintable():
            raise PackError(
                f"{where} holds a file whose name not every system can keep ({_shown(name)}). {REFUSED}"
            )


def check_distinct(names: Iterable[str], where: object) -> None:
    """Refuse two names that are one file where case or the spelling of accents does not count."""
    seen: dict[str, str] = {}
    for name in names:
        alike = same(name)
        if alike in seen:
            raise PackError(f"{where} holds {_shown(name)} twice (and {_shown(seen[alike])}). {REFUSED}")
        seen[alike] = name


def check_nesting(names: Iterable[str], where: object) -> None:
    """Refuse a name that is a file and, in another name, a folder."""
    found = [same(name) for name in names]
    folders = {
        "/".join(parts[:end]) for name in found for parts in [name.split("/")] for end in range(1, len(parts))
    }
    for name in found:
        if name in folders:
            raise PackError(f"{where} holds {_shown(name)} as a file and as a folder. {REFUSED}")


def same(name: str) -> str:
    """Return what two names have in common that are one file on some system."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def folder_name(name: str, taken: Mapping[str, object] | Iterable[str] = (), *more: str) -> str:
    """Return a name for a pack's folder that is not in ``taken`` (in any case).

    ``more``: what is added where the name alone is taken: the version, then the fingerprint.
    """
    used = {one.casefold() for one in taken}
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    base = re.sub(r"[^A-Za-z0-9._-]+", "-", plain).strip("-._")[:60].rstrip("-._") or "pack"
    if names_device(base):
        base = f"pack-{base}"
    found = base
    for part in more:
        if found.casefold() not in used:
            return found
        found = f"{found}-{re.sub(r'[^A-Za-z0-9._-]+', '-', part).strip('-._')[:24]}"
    number = 2
    wanted = found
    while wanted.casefold() in used:
        wanted, number = f"{found}-{number}", number + 1
    return wanted


def _shown(name: str) -> str:
    # What an archive says is shown to a person: no control characters, and not a page of it.
    text = "".join(c if c.isprintable() else "?" for c in name)
    return text if len(text) <= 80 else f"{text[:77]}…"
