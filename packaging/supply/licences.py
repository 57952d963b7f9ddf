"""Whether everything that travels with the program may: licences compared with the allow list."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

from license_expression import ExpressionError, get_spdx_licensing
from packaging.utils import canonicalize_name

ALLOWED = Path(__file__).with_name("allowed.toml")


@dataclass(frozen=True, slots=True)
class Licensed:
    """A package of the bill. ``problem`` is empty where its licence is on the allow list."""

    name: str
    licence: str
    page: str
    problem: str = ""
    fetched: str = ""
    """Why it does not count: who gives it, under which terms."""


def licensed(bill: Mapping[str, Any], allowed: Path = ALLOWED) -> list[Licensed]:
    """Return every library of a bill with its licence, and what is wrong with it."""
    rules = tomllib.loads(allowed.read_text("utf-8"))
    libraries = (one for one in bill["components"] if one["type"] == "library")
    return [_judged(one, rules) for one in libraries]


def _judged(component: Mapping[str, Any], rules: Mapping[str, Any]) -> Licensed:
    name = component["name"]
    page = _page(component)
    said = _said(component, rules)
    allowed = frozenset(rules["licences"])
    problem = next(filter(None, (_problem(one, allowed) for one in said)), "")
    if not said:
        problem = "its metadata names no licence"
    told = " AND ".join(said) or "not stated"
    whose = next((whose for glob, whose in rules["fetched"].items() if fnmatch(name.lower(), glob)), "")
    if problem and whose:
        return Licensed(name, told, page, fetched=whose)
    return Licensed(name, told, page, problem)


def _said(component: Mapping[str, Any], rules: Mapping[str, Any]) -> list[str]:
    """Return the licences that a component names, in SPDX where the words are known; each once."""
    stated = rules["stated"].get(canonicalize_name(component["name"]))
    if stated:
        return [stated]
    entries = component.get("licenses", ())
    found = [one["expression"] if "expression" in one else _of(one["license"]) for one in entries]
    # A classifier repeats, less exactly, what the other field says.
    exact = [one for one in found if not one.startswith("License ::")]
    return list(dict.fromkeys(exact or [rules["words"].get(one, one) for one in found]))


def _of(licence: Mapping[str, str]) -> str:
    return licence.get("id") or licence.get("name", "")


def _problem(expression: str, allowed: frozenset[str]) -> str:
    """Say why an SPDX expression is not covered; of "A OR B" one is enough, of "A AND B" both must be."""
    try:
        tree = get_spdx_licensing().parse(expression, validate=True)
    except ExpressionError:
        return f"“{expression[:60]}” is no SPDX expression"
    return "" if _covered(tree, allowed) else f"{expression} is not on the allow list"


def _covered(tree: Any, allowed: frozenset[str]) -> bool:
    parts = getattr(tree, "args", ())
    kind = type(tree).__name__
    if kind == "OR":
        return any(_covered(part, allowed) for part in parts)
    if kind == "AND":
        return all(_covered(part, allowed) for part in parts)
    return str(tree) in allowed


def _page(component: Mapping[str, Any]) -> str:
    links = {one["type"]: one["url"] for one in component.get("externalReferences", ())}
    return next((links[kind] for kind in ("website", "vcs", "documentation") if kind in links), "")


def table(found: list[Licensed], direct: set[str]) -> Iterator[str]:
    """Yield the lines of docs/third-party.md's table; versions are in the bill, not here."""
    yield "| Package | Licence | Asked for by | Page |"
    yield "| --- | --- | --- | --- |"
    for one in found:
        by = "the program" if canonicalize_name(one.name) in direct else "another package"
        licence = f"{one.licence} ({one.fetched})" if one.fetched else one.licence
        yield f"| {one.name} | {licence} | {by} | {one.page} |"
