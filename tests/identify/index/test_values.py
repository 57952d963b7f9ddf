"""An index of exhibits from elsewhere: nothing in it acts, and what is wrong is one sentence."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.identify.errors import IdentifyError
from assistant.identify.index import ExhibitIndex
from assistant.identify.index import store as stores
from tests.identify.index.conftest import unit_vectors

WRONG = [
    "UPDATE about SET dimensions = 1000000000000",
    "UPDATE about SET dimensions = 'wide'",
    "UPDATE about SET rows = 1000000000",
    "UPDATE about SET describer = '{'",
    "UPDATE about SET describer = '0.5'",
    "UPDATE picture SET row = 5000000 WHERE id = 1",
    "UPDATE picture SET path = x'07' WHERE id = 1",
    "UPDATE vector SET value = x'00'",
    "UPDATE stamp SET value = 'x'",
    "UPDATE setting SET value = '{'",
    "UPDATE array SET shape = '[9'",
    "DELETE FROM vector WHERE picture = 1",
    "CREATE TRIGGER t AFTER INSERT ON picture BEGIN DELETE FROM picture; END",
    "CREATE INDEX more ON picture (hex(zeroblob(100000)))",
]


@pytest.fixture
def path(index: ExhibitIndex, new: Callable) -> Path:
    index.add([new(f"vase {n}", vector) for n, vector in enumerate(unit_vectors(4))])
    index.put("decision", {"k": 3})
    index.put_array("mean", unit_vectors(1)[0])
    index.close()
    return index.path


def spoil(path: Path, statement: str) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA ignore_check_constraints = ON")
    connection.execute(statement)
    connection.close()


@pytest.mark.parametrize("statement", WRONG)
def test_what_was_never_written_is_said_when_the_index_is_opened(path: Path, statement: str) -> None:
    spoil(path, statement)
    with pytest.raises(IdentifyError, match="is damaged"):
        ExhibitIndex.open(path)


def test_a_table_whose_name_is_no_text_is_damage(path: Path) -> None:
    content = bytearray(path.read_bytes())
    statement = content.index(b"CREATE TABLE picture")
    content[statement : statement + 6] = b"XREATE"
    content[content.rindex(b"picture", 0, statement)] = 0x80  # SQLite puts it into its message
    path.write_bytes(content)

    with pytest.raises(IdentifyError, match="is damaged"):
        ExhibitIndex.open(path)


@pytest.mark.parametrize("statement", WRONG)
def test_in_a_large_index_it_is_said_where_it_is_used(
    path: Path, statement: str, monkeypatch: pytest.MonkeyPatch, new: Callable
) -> None:
    monkeypatch.setattr(stores, "_CHECK_UP_TO", 0)
    spoil(path, statement)
    try:
        with ExhibitIndex.open(path) as index:
            questions: list[Callable[[], object]] = [
                lambda: index.get("decision"),
                lambda: index.describer,
                lambda: index.array("mean"),
                lambda: list(index.exhibits()),
                lambda: index.search(unit_vectors(1), 2),
                lambda: index.add([new("bowl", unit_vectors(1, seed=9)[0])]),
            ]
            for question in questions:
                try:
                    question()
                except IdentifyError as error:
                    assert str(path) in str(error)
    except IdentifyError as error:
        assert str(path) in str(error)


def test_tables_of_somebodys_own_do_not_disturb(path: Path) -> None:
    spoil(path, "CREATE TABLE my_notes (note)")
    ExhibitIndex.open(path).close()
