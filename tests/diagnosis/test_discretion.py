"""What is written down about a mistake, and what is not."""

import logging

import pytest

from assistant.diagnosis.discretion import DiscreetFormatter, describe, discreet, trace
from assistant.pictures import SUFFIXES


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("KeyError: 'gilt stars'", "KeyError: ‹…›"),
        ("“gilt stars” is a term already.", "‹…› is a term already."),
        ("no row for b'gilt\\x00stars' in \"my list\"", "no row for ‹…› in ‹…›"),
        ("it's what the file doesn't hold", "it's what the file doesn't hold"),
        ("/home/anna/Portrait of Berta.JPG: It is not an image.", "‹picture›.JPG: It is not an image."),
        ("C:\\Gifts 1932\\Berta.tif ends early", "‹picture›.tif ends early"),
        ("1957.12.jpg was left out", "‹picture›.jpg was left out"),
        ("/opt/packs/starter/manifest.json is not whole", "/opt/packs/starter/manifest.json is not whole"),
    ],
)
def test_quotations_and_names_of_pictures_are_left_out(said, written):
    assert discreet(said) == written


def test_every_kind_of_picture_file_is_known():
    for suffix in SUFFIXES:
        assert "Berta" not in discreet(f"/photos/Berta{suffix}: too large")


def test_words_of_the_program_itself_stay():
    assert describe(AttributeError("'Desk' object has no attribute 'shwo'")).endswith("attribute 'shwo'")
    assert describe(ImportError("No module named 'torch'")) == "ImportError: No module named 'torch'"
    assert describe(ValueError("no term 'gilt stars'")) == "ValueError: no term ‹…›"


def test_an_error_of_the_system_says_number_reason_and_place():
    error = PermissionError(13, "Permission denied", "/srv/catalogue.sqlite")
    assert describe(error) == "PermissionError: [Errno 13] Permission denied: /srv/catalogue.sqlite"
    assert "Berta" not in describe(FileNotFoundError(2, "No such file", "/photos/Berta.jpg"))


def _fail() -> None:
    label = "gilt stars"
    try:
        raise KeyError(label)
    except KeyError as error:
        raise RuntimeError(f"nothing for {label!r}") from error


def test_a_trace_has_the_lines_of_code_of_all_errors_and_no_values():
    with pytest.raises(RuntimeError) as caught:
        _fail()
    written = trace(caught.value)
    assert "in _fail" in written and "raise KeyError(label)" in written
    assert written.index("KeyError: ‹…›") < written.index("which led to") < written.index("RuntimeError:")
    assert "nothing for ‹…›" in written


def test_a_group_of_errors_names_its_members():
    written = trace(ExceptionGroup("two", [ValueError("for 'gilt stars'"), OSError(28, "No space left")]))
    assert "ValueError: for ‹…›" in written and "No space left" in written


def test_a_record_is_written_without_what_it_quotes_and_stays_whole_for_others():
    record = logging.LogRecord("assistant.x", logging.WARNING, __file__, 1, "no %r", ("gilt stars",), None)
    assert "gilt stars" not in DiscreetFormatter().format(record)
    assert record.getMessage() == "no 'gilt stars'"
