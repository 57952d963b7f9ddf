"""The windows of these tests have the small vocabulary of the terms' own tests."""

from __future__ import annotations

import pytest

from assistant.vocabulary import Vocabulary
from tests.desktop.terms import make_vocabulary


@pytest.fixture
def small_vocabulary() -> Vocabulary:
    """Furniture and materials, with some Catalan and Spanish labels."""
    return make_vocabulary()
