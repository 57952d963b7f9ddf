"""The rules by which pictures can be grouped, for the dialog: their words, and the numbers they give."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from assistant.catalogue import Catalogue
from assistant.catalogue.numbers import folder_rule, part_rule, stem_rule, template_rule
from assistant.desktop.words import mark

Numbers = dict[int, str]  # picture id -> object number


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule to choose. ``numbers(catalogue, picture ids, template)``; raises ``CatalogueError``."""

    words: str
    hint: str
    numbers: Callable[[Catalogue, Sequence[int], str], Numbers]
    needs_template: bool = False


RULES = (
    Rule(
        mark("The name up to the last _ or -"),
        mark("1957.12_front.jpg and 1957.12_back.jpg become 1957.12."),
        lambda catalogue, ids, template: catalogue.objects.numbers_by(part_rule, ids),
    ),
    Rule(
        mark("The folder"),
        mark("All pictures in a folder called 1957.12 become 1957.12."),
        lambda catalogue, ids, template: catalogue.objects.numbers_by(folder_rule, ids),
    ),
    Rule(
        mark("A pattern"),
        mark("{number} is the number, * anything, ? one character, # one digit."),
        lambda catalogue, ids, template: catalogue.objects.numbers_by(template_rule(template), ids),
        needs_template=True,
    ),
    Rule(
        mark("The exhibit"),
        mark("Pictures that you said show the same exhibit become one object with its number."),
        lambda catalogue, ids, template: catalogue.objects.numbers_by_exhibit(ids),
    ),
    Rule(
        mark("The whole name"),
        mark("Every picture an object of its own, unless the names are the same."),
        lambda catalogue, ids, template: catalogue.objects.numbers_by(stem_rule, ids),
    ),
)
"""The most usual one first."""

FIRST_TEMPLATE = "{number}_*"
