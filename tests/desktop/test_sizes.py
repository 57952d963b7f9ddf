"""How large files are is said in the language of the window, with its comma."""

from __future__ import annotations

import pytest

from assistant.desktop.preferences.interface import speak
from assistant.desktop.shell.sizes import far, size


@pytest.mark.parametrize(("language", "expected"), [("en", "35.1 MB"), ("es", "35,1 MB"), ("ca", "35,1 MB")])
def test_a_size_has_the_comma_of_its_language(language, expected, qapp):
    speak(language, qapp)
    try:
        assert size(35_100_000) == expected
        assert expected in far(35_100_000, 0)
    finally:
        speak("en", qapp)
