"""How large files are, and how alike pictures, is said in the language of the window, with its comma."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.desktop.exhibits.wording import alike
from assistant.desktop.preferences.interface import speak
from assistant.desktop.shell.sizes import far, size
from assistant.identify.answer import Candidate


@pytest.mark.parametrize(("language", "expected"), [("en", "35.1 MB"), ("es", "35,1 MB"), ("ca", "35,1 MB")])
def test_a_size_has_the_comma_of_its_language(language, expected, qapp):
    speak(language, qapp)
    try:
        assert size(35_100_000) == expected
        assert expected in far(35_100_000, 0)
    finally:
        speak("en", qapp)


@pytest.mark.parametrize(("language", "expected"), [("en", "0.81"), ("es", "0,81"), ("ca", "0,81")])
def test_a_likeness_has_it_too(language, expected, qapp):
    speak(language, qapp)
    try:
        assert alike(Candidate("1", "Youth", 0.9, 0.81, 1, 1, Path("a.jpg"))) == expected
    finally:
        speak("en", qapp)
