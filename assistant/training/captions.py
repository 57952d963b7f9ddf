"""Captions of pictures made of their tags, for CLIP's contrast within a batch.

The paper fine-tunes CLIP with one random tag as the caption, with that tag in a prompt template, and with
all tags of the picture.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import Any

import torch

from assistant.datasets import Records
from assistant.tagging.members.prompts import names, prompts
from assistant.training.recipe import MemberRecipe
from assistant.training.targets import TrainedRows
from assistant.vocabulary import Vocabulary


class Captions:
    """Draws a caption for each picture of a batch."""

    def __init__(
        self,
        recipe: MemberRecipe,
        vocabulary: Vocabulary,
        records: Records,
        rows: TrainedRows,
        tokenizer: Any,
    ) -> None:
        self.recipe = recipe
        self.vocabulary = vocabulary
        self.tokenizer = tokenizer
        trained = {facet: set(found.tolist()) for facet, found in rows.items()}
        self.tags = [
            [(facet, row) for facet in rows for row in record.tags[facet].nodes if row in trained[facet]]
            for record in records
        ]
        """Per picture: (facet key, row) of every trained tag."""

    def draw(self, indexes: Sequence[int], seed: str) -> torch.Tensor:
        """Return tokens (n, context length) of one caption per picture; the same for the same ``seed``."""
        chance = random.Random(seed)
        return self.tokenizer([self.caption(index, chance) for index in indexes])

    def caption(self, index: int, chance: random.Random) -> str:
        """Return a caption of one picture."""
        found = self.tags[index]
        if not found:
            return "a photo"
        if self.recipe.contrast == "all-tags":
            # In random order: the text tower has a limited length and must not learn the facets' order.
            words = [self.vocabulary[facet].terms[row].label("en") for facet, row in found]
            return ", ".join(chance.sample(words, len(words)))
        facet, row = chance.choice(found)
        if self.recipe.prompts:
            choices = prompts(self.vocabulary[facet], row, self.recipe.prompts, self.recipe.synonyms)
            return chance.choice(choices or names(self.vocabulary[facet].terms[row], 0))
        return self.vocabulary[facet].terms[row].label("en")
