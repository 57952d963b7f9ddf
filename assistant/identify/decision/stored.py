"""Reading and writing a decision as JSON: what is read is checked, value by value."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, NoReturn

from assistant.identify.errors import IdentifyError

if TYPE_CHECKING:
    from assistant.identify.decision.decision import Decision

FORMAT = 1


def as_json(decision: Decision) -> dict[str, Any]:
    """Return the decision as JSON values; numbers that are not defined are left out of ``measured``."""
    values = asdict(decision)
    values["calibration"] = list(decision.calibration)
    values["proof"] = None if decision.proof is None else list(decision.proof)
    values["measured"] = {k: float(v) for k, v in decision.measured.items() if math.isfinite(v)}
    return {"format": FORMAT, **values}


def from_stored(stored: object, *, tuned_by: Collection[str]) -> dict[str, Any]:
    """Return checked arguments for ``Decision``; IdentifyError says which value cannot be right."""
    if not isinstance(stored, Mapping):
        refuse("they are not an object")
    if stored.get("format") != FORMAT:
        refuse(f"their format is {stored.get('format')!r}, this version reads {FORMAT}")
    values: dict[str, Any] = {
        "k": whole(stored, "k", 1),
        "temperature": number(stored.get("temperature"), "temperature", 0, math.inf, open_ends=True),
        "calibration": pair(stored.get("calibration"), "calibration", -math.inf, math.inf),
        "accept": number(stored.get("accept"), "accept", 0, 1),
        "reject": number(stored.get("reject"), "reject", 0, 1),
        "n_exhibits": whole(stored, "n_exhibits", 0),
        "fingerprint": stored.get("fingerprint"),
        "tuned_by": stored.get("tuned_by"),
        "n_queries": whole(stored, "n_queries", 0),
        "proof": None,
        "measured": _measured(stored.get("measured", {})),
    }
    if values["reject"] > values["accept"]:
        refuse("'reject' is above 'accept'")
    if values["calibration"][0] < 0:
        refuse("the slope of 'calibration' is below 0")
    if not isinstance(values["fingerprint"], str):
        refuse("'fingerprint' is not a text")
    if values["tuned_by"] not in tuned_by:
        refuse(f"'tuned_by' is not one of {', '.join(tuned_by)}")
    if stored.get("proof") is not None:
        values["proof"] = pair(stored["proof"], "proof", 0, 1)
    return values


def _measured(stored: object) -> dict[str, float]:
    if not isinstance(stored, Mapping):
        refuse("'measured' is not an object")
    return {
        str(name): number(value, f"measured.{name}", -math.inf, math.inf) for name, value in stored.items()
    }


def whole(stored: Mapping[str, Any], name: str, least: int) -> int:
    """Return the whole number of that name, at least ``least``."""
    value = stored.get(name)
    if isinstance(value, bool) or not isinstance(value, int) or value < least:
        refuse(f"{name!r} is not a whole number from {least} on")
    return value


def number(value: object, name: str, low: float, high: float, *, open_ends: bool = False) -> float:
    """Return a finite number within ``low`` and ``high``; ``open_ends``: not these two themselves."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not _finite(value):
        refuse(f"{name!r} is not a number")
    if not low <= value <= high or (open_ends and value in (low, high)):
        refuse(f"{name!r} is out of range")
    return float(value)


def _finite(value: float) -> bool:
    """Return whether it is a number that a float can hold; JSON may bring longer ones."""
    try:
        return math.isfinite(value)
    except OverflowError:
        return False


def pair(value: object, name: str, low: float, high: float) -> tuple[float, float]:
    """Return two numbers strictly within ``low`` and ``high``."""
    if not isinstance(value, list | tuple) or len(value) != 2:
        refuse(f"{name!r} is not a pair of numbers")
    first, second = (number(one, name, low, high, open_ends=True) for one in value)
    return first, second


def refuse(what: str) -> NoReturn:
    """Raise the error of stored settings that cannot be right."""
    raise IdentifyError(
        f"The stored settings of the decision cannot be used: {what}; tune the index again to replace them."
    )
