"""Licences of weights: read from the model card, and a plain word about those with conditions."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from assistant.untrusted import plain

PERMISSIVE = frozenset(
    {"apache-2.0", "mit", "bsd-2-clause", "bsd-3-clause", "bsd-3-clause-clear", "isc", "cc0-1.0", "unlicense"}
)
"""Licences that allow any use, with their notice kept."""

LONGEST_CARD = 1 << 18
"""Bytes of a model card; reading the metadata of a far longer one takes minutes."""

_NOT_STATED = frozenset({"", "unknown", "none", "other", "unlicensed"})
_MOST, _LONGEST = 8, 500  # licences, and characters of one

_NON_COMMERCIAL = ("-nc", "noncommercial", "non-commercial", "amlr", "research", "seer")


def from_card(data: object) -> str:
    """Return the licence that a model card's metadata states, empty where it states none.

    ``license: other`` counts only with a ``license_name``; its ``license_link`` is kept beside it.
    """
    get = data.get if hasattr(data, "get") else lambda _key: None
    found = _text(get("license"))
    if found.lower() not in _NOT_STATED:
        return found
    name, link = _text(get("license_name")), _text(get("license_link"))
    if name.lower() in _NOT_STATED:
        return ""
    return f"{name} ({link})" if link else name


def from_folder(folder: Path) -> str:
    """Return the licence that ``README.md`` in ``folder`` states at its top, empty where it states none."""
    from huggingface_hub import metadata_load

    try:
        if (folder / "README.md").stat().st_size > LONGEST_CARD:
            return ""
        return from_card(metadata_load(folder / "README.md"))
    except Exception:  # noqa: BLE001  # a card is written by hand: one that is not YAML states nothing
        return ""


def stated(text: object) -> str:
    """Return ``text`` where it names a licence, else an empty string."""
    found = _text(text)
    return "" if found.lower() in _NOT_STATED else found


def is_permissive(licence: str) -> bool:
    """Tell whether ``licence`` allows any use."""
    return licence.strip().lower() in PERMISSIVE


def is_non_commercial(licence: str) -> bool:
    """Tell whether ``licence`` names one that does not allow commercial use."""
    return any(sign in licence.lower() for sign in _NON_COMMERCIAL)


def warning(licence: str) -> str:
    """Return what a person must know before using weights under ``licence``; empty for a permissive one.

    Empty too where no licence is stated: the person then says under which terms the weights are used.
    """
    if not licence or is_permissive(licence):
        return ""
    if is_non_commercial(licence):
        return (
            f"Mind the licence: {licence} does not allow commercial use. A shop, a paid service or a "
            "contractor may count as that. A pack made from these weights keeps this condition."
        )
    return f"Mind the licence: {licence} has conditions of its own. Read them on the model's page."


def _text(value: Any) -> str:
    # Nothing deeper: a card of a few lines may hold lists of lists of a trillion texts (YAML's anchors).
    several = value if isinstance(value, list) else [value]
    plainly = [str(part) for part in several[:_MOST] if isinstance(part, str | int | float)]
    return ", ".join(plain(part)[:_LONGEST] for part in plainly).strip()
