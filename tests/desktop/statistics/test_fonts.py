"""Each drawing runs on a thread of its own: the fonts it opened go with it."""

from __future__ import annotations

import gc
import os
import threading
from pathlib import Path

import pytest

from assistant.desktop.statistics.plots import canvas
from assistant.desktop.theme import current_theme


def open_fonts() -> int:
    """Font files that this process holds open."""
    gc.collect()
    links = (os.path.realpath(one) for one in Path("/proc/self/fd").iterdir())
    return sum(one.endswith((".ttf", ".otf", ".ttc")) for one in links)


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="needs Linux to count open files")
def test_a_drawing_leaves_no_font_open(qapp) -> None:
    look = canvas.Look(current_theme().colours, "DejaVu Sans", 13, 300, 200)

    def draw() -> None:
        canvas.write(lambda drawn: drawn.figure.text(0.5, 0.5, "18 tags"), look, "png")

    before = open_fonts()
    hold = threading.Barrier(4)  # all alive at once, so that no thread has the number of another

    def work() -> None:
        draw()
        hold.wait(30)

    threads = [threading.Thread(target=work) for _ in range(3)]
    for one in threads:
        one.start()
    hold.wait(30)
    for one in threads:
        one.join()

    assert open_fonts() <= before  # those of earlier drawings may go as well
