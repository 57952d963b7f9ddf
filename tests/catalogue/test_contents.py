"""A catalogue from elsewhere, or from a bad disk: nothing in it acts, and what is wrong is one sentence."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from assistant.catalogue import Catalogue, CatalogueError, Change, Verdict
from assistant.catalogue import store as stores
from assistant.catalogue.backups.rescuing import rescue
from assistant.catalogue.elsewhere import Elsewhere
from assistant.catalogue.values import Seen, Suggestion
from assistant.exchange.csv_files import write_csv
from assistant.vocabulary import UnknownTermError, load_default


@pytest.fixture
def path(tmp_path: Path, photos: Callable[..., list[Path]]) -> Path:
    """A catalogue with decisions, choices and steps to take back."""
    path = tmp_path / "from elsewhere.sqlite"
    with Catalogue.open(path, person="Anna") as catalogue:
        catalogue.add_files(photos("a.jpg", "b.jpg", "c.jpg"))
        ids = catalogue.picture_ids()
        for picture in ids:
            change = Change("materials", "u:1", Verdict.ADDED, "bronze")
            catalogue.decide(catalogue.picture(picture).object_id, [change], name="Add", picture_id=picture)
        catalogue.choices.set("filter", "mine", {"a": 1}, name="Save")
        run = catalogue.start_run(pack="p", version="1", fingerprint="f", vocabulary="v")
        bronze = Suggestion("materials", "u:1", 0.5, 1, {"m": 0.5})
        catalogue.record_suggestions(run, ids[0], {"materials": [bronze]})
        catalogue.likeness.keep(ids[0], Seen("space", np.ones(4, np.float32) / 2))
        catalogue.link_exhibit(ids[0], "A 1", region=(0.0, 0.0, 0.5, 0.5))
        catalogue.objects.join(ids[:2])
        catalogue.set_done(catalogue.picture(ids[2]).object_id, True)
        catalogue.set_place({"picture": ids[0]})
        catalogue.undo()
    return path


def spoil(path: Path, *statements: str) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA ignore_check_constraints = ON")
    for statement in statements:
        connection.execute(statement)
    connection.close()


def test_what_the_program_wrote_is_opened(path: Path) -> None:
    with Catalogue.open(path, create=False) as catalogue:
        assert len(catalogue.picture_ids()) == 3


@pytest.mark.parametrize(
    "statement",
    [
        "DROP TABLE choices",
        "DROP INDEX pictures_path",
        "CREATE INDEX more ON pictures (hex(zeroblob(100000)))",
        "ALTER TABLE pictures ADD COLUMN made TEXT GENERATED ALWAYS AS (hex(zeroblob(100000))) VIRTUAL",
    ],
)
def test_a_file_that_is_laid_out_otherwise_is_refused(path: Path, statement: str) -> None:
    spoil(path, statement)
    with pytest.raises(CatalogueError, match="is damaged"):
        Catalogue.open(path, create=False)


def test_a_table_whose_name_is_no_text_is_damage_and_the_rest_can_be_rescued(path: Path) -> None:
    content = bytearray(path.read_bytes())
    statement = content.index(b"CREATE TABLE run_pictures")
    content[statement : statement + 6] = b"XREATE"
    name = content.rindex(b"run_pictures", 0, statement)
    content[name] = 0x80  # SQLite puts it into its message, which Python then cannot read
    path.write_bytes(content)

    with pytest.raises(CatalogueError, match="is damaged"):
        Catalogue.open(path, create=False)

    rescued = rescue(path)
    with Catalogue.open(rescued.backup.path, create=False) as catalogue:
        assert len(catalogue.picture_ids()) == 3


def test_a_trigger_is_named_and_a_copy_without_it_has_everything(path: Path) -> None:
    spoil(path, 'CREATE TRIGGER "of\nmine" AFTER INSERT ON steps BEGIN DELETE FROM decisions; END')

    with pytest.raises(CatalogueError, match=r"holds a trigger, “of mine”, .* Save a copy without it"):
        Catalogue.open(path, create=False)

    rescued = rescue(path)
    assert not rescued.lost
    with Catalogue.open(rescued.backup.path, create=False) as catalogue:
        assert len(catalogue.picture_ids()) == 3
        assert catalogue.undo_name


def test_tables_of_somebodys_own_do_not_disturb(path: Path) -> None:
    spoil(path, "CREATE TABLE my_notes (note)", "CREATE INDEX my_index ON my_notes (note)", "ANALYZE")
    spoil(path, "CREATE VIEW report AS SELECT number, verdict FROM objects JOIN decisions ON object_id = id")
    Catalogue.open(path, create=False).close()


WRONG = [
    "UPDATE objects SET done = 'yes'",
    "UPDATE objects SET number = x'ff' WHERE id = 1",
    "UPDATE pictures SET path = 7 WHERE id = 1",
    "UPDATE pictures SET width = 'wide'",
    "UPDATE pictures SET object_id = 99",
    "UPDATE pictures SET folded_into = 1 WHERE id = 1",
    "UPDATE pictures SET folded_into = 3 - id WHERE id < 3",
    "UPDATE decisions SET verdict = 'perhaps'",
    "UPDATE place SET at = '{'",
    "UPDATE place SET at = '[]'",
    "UPDATE decisions SET label = x'ff'",
    "UPDATE vectors SET vector = 0.5",
    "UPDATE choices SET value = '" + "9" * 5000 + "'",
    "UPDATE choices SET value = '" + "[" * 5000 + "'",
    "UPDATE choices SET kind = 'term', value = '" + "[" * 5000 + "'",
    "UPDATE choices SET kind = 'never', key = x'ff'",
    "UPDATE choices SET kind = 'automatic', key = x'ff'",
    "UPDATE suggestions SET score = 'high'",
    "UPDATE suggestions SET rank = x'ff'",
    "UPDATE identifications SET confidence = 1e300",
    "UPDATE identifications SET region = char(0)",
    "UPDATE identifications SET region = '0.1,0.2'",
    "UPDATE edits SET key = '[1,\"left\",\"A 1\"]' WHERE kind = 'exhibit'",
    "UPDATE steps SET state = 'tomorrow'",
    "UPDATE edits SET kind = 'magic' WHERE kind = 'done'",
    "UPDATE edits SET before = 'x' WHERE kind = 'decision'",
    "UPDATE edits SET after = '[1,2]' WHERE kind = 'decision'",
    "UPDATE edits SET key = '{}' WHERE kind = 'choice'",
    'UPDATE edits SET after = \'["{","Anna","now"]\' WHERE kind = \'choice\'',
    "UPDATE edits SET after = '[" + "9" * 30 + "]' WHERE kind = 'pictures'",
    "UPDATE edits SET object_id = NULL WHERE kind = 'done'",
]


@pytest.mark.parametrize("statement", WRONG)
def test_a_value_that_was_never_written_is_said_when_the_file_is_opened(path: Path, statement: str) -> None:
    spoil(path, statement)
    with pytest.raises(CatalogueError, match="is damaged"):
        Catalogue.open(path, create=False)


@pytest.mark.parametrize("statement", WRONG)
def test_a_rescue_leaves_it_out_and_what_is_left_can_be_opened(path: Path, statement: str) -> None:
    spoil(path, statement)

    rescued = rescue(path)

    with Catalogue.open(rescued.backup.path, create=False) as catalogue:
        assert catalogue.picture_ids()
    assert rescued.contents.tags


@pytest.mark.parametrize("statement", WRONG)
def test_in_a_large_file_it_is_said_where_the_value_is_used(
    path: Path, statement: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A large file is not looked through at the start: no other error may come of it later."""
    vocabulary = load_default()
    monkeypatch.setattr(stores, "_CHECK_UP_TO", 0)
    spoil(path, statement)
    with Catalogue.open(path, create=False) as catalogue:
        questions: list[Callable[[], object]] = [
            lambda: catalogue.rows([1, 2, 3]),
            catalogue.place,
            lambda: catalogue.identifications(1),
            lambda: catalogue.decisions(1),
            lambda: catalogue.choices.all("filter"),
            lambda: catalogue.likeness.seen(1),
            lambda: catalogue.objects.suggestions(catalogue.picture(2).object_id),
            lambda: catalogue.own_terms.vocabulary(vocabulary),
            catalogue.own_terms.never,
            catalogue.lines.automatic,
            lambda: write_csv(catalogue, path.with_suffix(".csv"), vocabulary=vocabulary, what="all"),
            lambda: catalogue.objects.join([1, 3]),
            *[catalogue.undo] * 8,
            *[catalogue.redo] * 8,
        ]
        for question in questions:
            try:
                question()
            except CatalogueError as error:
                assert str(path) in str(error)


@pytest.mark.parametrize("value", ["name", "person"])
def test_a_step_that_another_program_wrote_without_words_is_damage(
    path: Path, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stores, "_CHECK_UP_TO", 0)
    with Catalogue.open(path, create=False) as catalogue:
        elsewhere = Elsewhere(catalogue)
        spoil(path, f"UPDATE steps SET {value} = x'ff', state = 'undone' WHERE state = 'done'")
        with pytest.raises(CatalogueError, match="is damaged"):
            elsewhere.look()
        with pytest.raises(CatalogueError, match="is damaged"):
            elsewhere.latest("undone")


@pytest.mark.parametrize("change", ["score = 'high'", "rank = x'ff'", "members = '[]'"])
def test_a_suggestion_that_is_none_is_not_handed_out(
    path: Path, change: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stores, "_CHECK_UP_TO", 0)
    spoil(path, f"UPDATE suggestions SET {change}")
    with Catalogue.open(path, create=False) as catalogue:
        for question in (catalogue.suggestions, lambda one: catalogue.suggested_by([one])):
            with pytest.raises(CatalogueError, match="is damaged"):
                question(1)


def test_a_member_whose_score_is_no_number_is_left_out(path: Path) -> None:
    spoil(path, """UPDATE suggestions SET members = '{"m":0.5,"n":"high","o":[1]}'""")
    with Catalogue.open(path, create=False) as catalogue:
        assert catalogue.suggestions(1)["materials"][0].members == {"m": 0.5}


def test_no_value_is_larger_than_memory_allows(path: Path) -> None:
    with (
        Catalogue.open(path, create=False) as catalogue,
        pytest.raises(CatalogueError),
        catalogue.reading() as connection,
    ):
        connection.execute("SELECT hex(zeroblob(100000000))").fetchone()


def test_our_own_mistakes_stay_what_they_are(path: Path) -> None:
    """An error of the program on a sound file is no damage of the file: it belongs into the log."""
    with Catalogue.open(path, create=False) as catalogue, pytest.raises(KeyError), catalogue.reading():
        raise KeyError("a mistake")


def test_a_sentence_inside_stays_what_it_is(path: Path) -> None:
    """An unknown term is no mistake that the file has to explain: it is not even looked through for it."""
    with Catalogue.open(path, create=False) as catalogue:
        with closing(sqlite3.connect(path)) as other, other:
            other.execute("UPDATE place SET at = '[]'")
        with pytest.raises(UnknownTermError, match="no term"), catalogue.reading():
            raise UnknownTermError("There is no term u:9.")


def test_only_a_small_file_is_looked_through_value_by_value_when_it_is_opened(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The window shall not wait for the history of years; whoever uses such a value is told then."""
    spoil(path, "UPDATE place SET at = '[]'")
    monkeypatch.setattr(stores, "_VALUES_UP_TO", path.stat().st_size - 1)
    with Catalogue.open(path, create=False) as catalogue:
        assert catalogue.place() == {}
