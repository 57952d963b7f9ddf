"""Where the models looked, through the real window: H, Esc, going on, and what is said."""

from __future__ import annotations

import threading

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from assistant.desktop.reading.ensemble_source import EnsembleSource
from assistant.desktop.why.turns import Turns
from assistant.tagging import FacetScores
from tests.desktop.fakes import FakeEnsemble


class Looker(FakeEnsemble):
    """Is sure of the first term of every facet as far as the right upper quarter is white."""

    def __init__(self, vocabulary):
        super().__init__(vocabulary)
        self.allowed = threading.Semaphore(10**6)

    def suggest(self, pixels):
        self.allowed.acquire(timeout=10)
        self.looked += len(pixels)
        return [self._white(one) for one in pixels]

    def _white(self, pixels):
        height, width = pixels.shape[:2]
        share = float((pixels[: height // 2, width // 2 :] > 250).mean())
        found = {}
        for key, facet in self.vocabulary.facets.items():
            fused = np.full(len(facet.terms), 0.01, np.float32)
            fused[0] = 0.1 + 0.8 * share
            found[key] = FacetScores(fused, {"multilabel": fused, "clip": fused})
        return found


@pytest.fixture
def looker(small_vocabulary):
    return Looker(small_vocabulary)


@pytest.fixture
def window(make_window, looker, tmp_path, add):
    """A window with two photographs that are grey but for a white quarter."""
    paths = []
    for number in range(2):
        pixels = np.full((96, 96, 3), 60 + 40 * number, np.uint8)
        pixels[:48, 48:] = 255
        paths.append(tmp_path / f"{number}.png")
        Image.fromarray(pixels).save(paths[-1])
    window = make_window(source=EnsembleSource(lambda: looker))
    add(window, paths)
    window.facets.grid.view.setFocus()
    return window


def press(window, key):
    QTest.keyClick(window, key)


def at_end(window):
    return window.rooms["why"].heat.found is not None and window.rooms["why"].heat.found.without is not None


def test_h_shows_the_part_that_speaks_for_the_term_and_takes_it_away(qtbot, window):
    heat = window.rooms["why"].heat
    press(window, Qt.Key.Key_H)
    assert heat.bar.isVisible() and heat.bar.button.text() == "Cancel"
    assert window.actions_by_name["heat"].isChecked()
    qtbot.waitUntil(lambda: at_end(window))

    assert heat.overlay.isVisible()
    peak = np.unravel_index(heat.found.lost.argmax(), heat.found.lost.shape)
    assert peak[0] < 16 <= peak[1], "the right upper quarter"
    words = heat.bar.words.text()
    assert words.startswith("Without the outlined part (")
    assert "falls from 90 to " in words
    assert heat.bar.button.text() == "Close"

    press(window, Qt.Key.Key_H)
    assert not heat.overlay.isVisible() and not heat.bar.isVisible()
    assert not window.actions_by_name["heat"].isChecked()


def test_escape_takes_it_away_and_is_then_free_again(qtbot, window):
    heat = window.rooms["why"].heat
    press(window, Qt.Key.Key_H)
    qtbot.waitUntil(lambda: at_end(window))
    press(window, Qt.Key.Key_Escape)
    assert heat.question is None and not heat.overlay.isVisible()


def test_going_to_another_picture_or_term_takes_it_away(qtbot, window):
    heat = window.rooms["why"].heat
    press(window, Qt.Key.Key_H)
    qtbot.waitUntil(lambda: at_end(window))
    press(window, Qt.Key.Key_PageDown)
    assert heat.question is None and not heat.overlay.isVisible()

    press(window, Qt.Key.Key_H)
    assert heat.question is not None
    facet = heat.question.facet
    press(window, Qt.Key.Key_2)
    assert heat.question is None
    press(window, Qt.Key.Key_H)
    assert heat.question.facet != facet


def test_the_first_map_comes_early_and_cancel_stops_the_looking(qtbot, window, looker):
    heat = window.rooms["why"].heat
    qtbot.waitUntil(lambda: looker.looked == 2)  # both photographs are read: nobody else asks now
    looker.allowed = threading.Semaphore(3)  # the whole, the quarters, and four more
    press(window, Qt.Key.Key_H)
    qtbot.waitUntil(lambda: heat.found is not None and heat.found.done == 9)
    assert heat.overlay.isVisible() and heat.found.without is None
    assert heat.bar.words.text().startswith("Looking for what speaks for")
    assert (heat.bar.progress.value(), heat.bar.progress.maximum()) == (9, heat.found.total)

    QTest.mouseClick(heat.bar.button, Qt.MouseButton.LeftButton)
    looker.allowed.release()
    qtbot.waitUntil(lambda: window.jobs.running == 0)
    assert looker.looked <= 2 + 9 + 4, "it stopped after the batch it had begun"
    assert not heat.overlay.isVisible()


def test_nothing_stands_out_is_said(qtbot, window, small_vocabulary):
    heat = window.rooms["why"].heat
    facet = next(iter(small_vocabulary.facets.values()))
    other = next(term for term in facet.terms if term.row and not term.hidden)
    window.facets.show_term(facet.key, other.uri)
    press(window, Qt.Key.Key_H)
    qtbot.waitUntil(lambda: at_end(window))
    assert heat.bar.words.text().startswith("No part stands out for")


def test_models_that_fail_are_told_in_a_sentence(qtbot, window, looker):
    def fail(pixels):
        raise RuntimeError("out of memory")

    looker.suggest = fail
    press(window, Qt.Key.Key_H)
    qtbot.waitUntil(lambda: "could not work on it (out of memory)" in window.messages.text)
    assert window.rooms["why"].heat.question is None


def test_the_models_are_held_for_one_batch_at_a_time(looker):
    source = EnsembleSource(lambda: looker)
    turns = Turns(source)
    held = []
    suggest = looker.suggest

    def noting(pixels):
        held.append(source.using.locked())
        return suggest(pixels)

    looker.suggest = noting
    turns.suggest([np.zeros((8, 8, 3), np.uint8)])
    assert held == [True]
    assert not source.using.locked()
