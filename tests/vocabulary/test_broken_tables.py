"""Tables of the vocabulary that do not hold together: one sentence each."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.vocabulary import VocabularyError
from assistant.vocabulary.build import _rows, _uris
from assistant.vocabulary.cells import LEVEL_SEPARATOR
from assistant.vocabulary.draft import Draft, DraftFacet, DraftTerm, finish


def test_a_table_that_is_no_table(tmp_path: Path):
    path = tmp_path / "nodes.csv"
    path.write_text("path_ca\n" + "a" * 200_000, "utf-8")
    with pytest.raises(VocabularyError, match=r"nodes\.csv is not a CSV file in UTF-8"):
        _rows(path, ["path_ca"])


def test_a_node_before_its_broader_node():
    with pytest.raises(VocabularyError, match=r"The node “.*” of materials stands before its broader node"):
        _uris("materials", [{"path_ca": LEVEL_SEPARATOR.join(["metall", "plata"]), "aat_id": ""}])


def test_two_facets_of_one_key():
    facet = DraftFacet("materials", {"en": "Materials"}, [DraftTerm("urn:1", {"en": "paper"})])
    with pytest.raises(VocabularyError, match="has the facet materials twice"):
        finish(Draft("small", "1", "", [facet, facet]), "small.ttl")
