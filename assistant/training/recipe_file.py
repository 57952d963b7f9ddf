"""What all recipes have in common as files: TOML, and a neighbour that says what several of them share."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from assistant.errors import AssistantError
from assistant.training.toml import read_toml


class RecipeError(AssistantError):
    """A recipe that cannot be used: names the file, the entry and what is expected."""


def entries_of(path: Path) -> dict[str, Any]:
    """Return what a recipe says by itself; raises RecipeError where it cannot be read."""
    try:
        return read_toml(path)
    except OSError as error:
        raise RecipeError(f"The recipe {path} cannot be read: {error.strerror}.") from error
    except ValueError as error:
        raise RecipeError(f"The recipe {path} is not valid TOML: {error}.") from error


def with_shared(path: Path, tables: Collection[str] | None = None) -> dict[str, Any]:
    """Return a recipe with what it leaves out taken from its neighbour named by ``shared``.

    So many recipes on the same data need not repeat where the data are and under which terms. Of ``tables``
    (``None``: of every table) single entries are taken, others are taken whole or not at all.
    """
    data = entries_of(path)
    name = data.get("shared")
    if name is None:
        return data
    common = entries_of(path.parent / str(name))
    merged = {**common, **data}
    for key in common if tables is None else tables:
        if isinstance(common.get(key), Mapping) and isinstance(data.get(key), Mapping):
            merged[key] = {**common[key], **data[key]}
    return merged
