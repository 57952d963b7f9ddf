"""The JSON of an edit, looked at: whether it is of the kind that the program writes for it."""

from __future__ import annotations

import json
import re
from typing import Any

_VERDICTS = {"accepted", "rejected", "added"}
_LARGEST = 2**63
_NUMBER = r"-?[01]\.[0-9]{4}"
_REGION = re.compile(rf"({_NUMBER}(,{_NUMBER}){{3}})?")

_TEXT, _WHOLE = (str,), (int,)
_SHAPES: dict[str, tuple[tuple[Any, ...], tuple[Any, ...]]] = {
    # facet, URI: verdict, person, moment, picture, label
    "decision": ((_TEXT, _TEXT), (_TEXT, _TEXT, _TEXT, (int, type(None)), _TEXT)),
    # picture, region, exhibit: shown, person, moment, confidence, name and fingerprint of the index
    "exhibit": ((_WHOLE, _TEXT, _TEXT), (_WHOLE, _TEXT, _TEXT, (int, float, type(None)), _TEXT, _TEXT)),
    # kind, key: JSON, person, moment
    "choice": ((_TEXT, _TEXT), (_TEXT, _TEXT, _TEXT)),
}


def read(text: str) -> Any:
    """Return what a JSON text says; raises ValueError, RecursionError."""
    return json.loads(text)


def ours(kind: str, object_id: int | None, key: str, before: str | None, after: str | None) -> bool:
    """Say whether an edit could have been written by the program; raises ValueError, RecursionError."""
    if kind in _SHAPES:
        of_key, of_value = _SHAPES[kind]
        values = [read(text) for text in (before, after) if text is not None]
        return (
            (object_id is not None or kind == "choice")
            and _fits(read(key), of_key)
            and (kind != "exhibit" or is_region(read(key)[1]))
            and all(_fits(value, of_value) and _means(kind, value) for value in values)
        )
    if kind in {"done", "forgotten"}:
        number = kind == "done" or (key.isascii() and key.isdecimal() and int(key) < _LARGEST)
        return object_id is not None and number and {before, after} <= {"0", "1"}
    if kind == "pictures":
        lists = [read(text) for text in (before or "", after or "")]
        return object_id is not None and all(_numbers(one) for one in lists)
    return kind == "line" and after is not None and _is_line(read(after))


def is_region(text: str) -> bool:
    """Say whether a text is a part of a picture as the program writes it; "" is the whole picture."""
    return _REGION.fullmatch(text) is not None


def _fits(value: Any, shape: tuple[Any, ...]) -> bool:
    return (
        isinstance(value, list)
        and len(value) == len(shape)
        and all(isinstance(one, kinds) and _small(one) for one, kinds in zip(value, shape, strict=True))
    )


def _small(value: object) -> bool:
    return not isinstance(value, int) or -_LARGEST <= value < _LARGEST


def _means(kind: str, value: list[Any]) -> bool:
    if kind == "choice":
        read(value[0])
    return value[0] in _VERDICTS if kind == "decision" else value[0] in {0, 1} if kind == "exhibit" else True


def _numbers(value: object) -> bool:
    return isinstance(value, list) and all(type(one) is int and _small(one) for one in value)


def _is_line(value: object) -> bool:
    return (
        isinstance(value, dict) and isinstance(value.get("lines"), dict) and isinstance(value.get("at"), str)
    )
