"""Fixtures shared by all tests: no display, no personal folders, real photographs where present."""

from __future__ import annotations

import csv
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.network import guard

if TYPE_CHECKING:
    from assistant.vocabulary import Vocabulary

pytest_plugins = ("tests.error_reach", "tests.patience")

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("HF_HUB_OFFLINE", "1")
guard.install()


@pytest.fixture(autouse=True)
def _no_network() -> Iterator[None]:
    """Fail a test that asks for more than this computer; what asked got an error at once."""
    guard.attempts.clear()
    yield
    assert not guard.attempts, f"asked for the network: {guard.attempts}"


@pytest.fixture(autouse=True)
def _home_of_its_own(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GLAM_ASSISTANT_HOME", str(tmp_path_factory.mktemp("home")))


def shared_folder() -> Path:
    """Where the real photographs and labels would be."""
    named = os.environ.get("GLAM_SHARED_DATA")
    return Path(named) if named else Path(__file__).resolve().parents[2] / "shared" / "data"


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of real photographs and labels; tests that need it skip where it is absent."""
    folder = shared_folder()
    if not (folder / "heritage").is_dir():
        pytest.skip("needs the shared photographs (set GLAM_SHARED_DATA to their folder)")
    return folder


SMALL_TREES = {
    "objectTypes": (
        "Root\n├── contenidor\n│   └── atuell\n│       ├── gerro\n│       └── tassa\n└── estampa\n"
    ),
    "materials": "Root\n├── paper\n│   └── cartró\n└── metall\n    └── plata\n",
    "classifications": "Root\n├── disseny\n└── arts visuals\n",
    "subjects": "Root\n└── retrat\n",
}


@pytest.fixture(scope="session")
def small_vocabulary(tmp_path_factory: pytest.TempPathFactory) -> Vocabulary:
    """Twelve terms in the four facets, read from label trees like the dataset's own."""
    from assistant import vocabulary

    folder = tmp_path_factory.mktemp("labels")
    for facet, tree in SMALL_TREES.items():
        (folder / f"{facet}.txt").write_text(tree, encoding="utf-8")
    return vocabulary.load(folder)


@pytest.fixture
def write_eufcc(tmp_path: Path) -> Callable[..., Path]:
    """Write an EUFCC-340K CSV: ``write_eufcc(rows, name="test.csv")``, each row a dict with short keys."""

    def write(rows: Sequence[Mapping[str, str]], name: str = "test.csv") -> Path:
        path = tmp_path / name
        columns = {
            "idInSource": "id",
            "objectTypes.hierarchy": "objectTypes",
            "subjects.hierarchy": "subjects",
            "materials.hierarchy": "materials",
            "#portraitMedia.original": "picture",
            "database": "database",
            "repository.keeper": "keeper",
            "classifications.hierarchy": "classifications",
            "object": "object",
            "source": "source",
        }
        with path.open("w", encoding="utf-8", newline="") as stream:
            writer = csv.writer(stream)
            writer.writerow(columns)
            writer.writerows([row.get(short, "") for short in columns.values()] for row in rows)
        return path

    return write
