"""The command twice on one folder and one catalogue, at the same time: each picture is read in once."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from assistant.catalogue import Catalogue, PictureState

PICTURES = 40

# The command as it is, with models that need no weights. They wait for those of the other process before
# their first look, so that both have the same pictures in hand.
COMMAND = """
import sys, time
from pathlib import Path
from assistant import tagging
from assistant.cli import main
from benchmarks.reliability.together.terms import Pack, Suggester, small_vocabulary

class Meeting(Suggester):
    def suggest(self, pixels):
        here, there = (Path(sys.argv[1], name) for name in (sys.argv[2], sys.argv[3]))
        here.touch()
        give_up = time.monotonic() + 60
        while not there.exists() and time.monotonic() < give_up:
            time.sleep(0.01)
        return super().suggest(pixels)

class Loading:
    @staticmethod
    def load(pack, vocabulary, *, threads):
        return Meeting(small_vocabulary())

tagging.Pack.open = lambda name: Pack()
vars(tagging)["Ensemble"] = Loading
sys.exit(main(["annotate", *sys.argv[4:]]))
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    where = tmp_path / "photographs"
    where.mkdir()
    for number in range(PICTURES):
        Image.new("RGB", (64, 48), (6 * number, 90, 5 * number)).save(where / f"{number:02}.png")
    return where


def test_two_commands_annotate_one_folder_and_record_each_picture_once(tmp_path: Path, folder: Path) -> None:
    to = tmp_path / "museum.sqlite"
    both = [
        subprocess.Popen(
            [sys.executable, "-c", COMMAND, str(tmp_path), *names,
             str(folder), "--catalogue", str(to), "--accept-above", "0.6"],
            cwd=Path(__file__).parents[2], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )
        for names in (("a", "b"), ("b", "a"))
    ]  # fmt: skip
    said = [one.communicate(timeout=120) for one in both]

    assert [one.returncode for one in both] == [0, 0], said
    done = [int(re.findall(r"(\d+) pictures? annotated", out)[0]) for out, _ in said]
    assert sum(done) == PICTURES
    with Catalogue.open(to, create=False) as catalogue:
        assert catalogue.counts()[PictureState.PROBLEM] == 0
        with catalogue.reading() as connection:
            rows = connection.execute("SELECT picture_id, count(*) FROM run_pictures GROUP BY 1").fetchall()
            steps = connection.execute("SELECT count(*) FROM steps").fetchone()[0]
    assert rows == [(number + 1, 1) for number in range(PICTURES)]
    assert 1 <= steps <= 2  # what the one has accepted the other does not accept again
