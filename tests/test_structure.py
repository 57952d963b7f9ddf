"""The house keeps its shape: who may import whom, and what the first start must not import."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[1] / "assistant"

LEAVES = {
    "offline", "databases", "errors", "leftovers", "children", "terminals", "paths", "settings", "untrusted",
    "whole_files",
}  # fmt: skip
MAY_IMPORT = {
    "vocabulary": set(),
    "pictures": set(),
    "tagging": {"vocabulary", "pictures"},
    "identify": {"pictures", "tagging"},
    "catalogue": {"vocabulary"},
    "exchange": {"catalogue", "vocabulary"},
    "annotate": {"tagging", "catalogue", "pictures", "vocabulary"},
    "datasets": {"vocabulary", "pictures"},
    "hub": set(),
    "packs": {"vocabulary", "tagging", "identify", "hub"},
    "diagnosis": {"vocabulary", "pictures", "tagging", "identify", "catalogue", "packs", "hub"},
    "training": {"vocabulary", "pictures", "tagging", "identify", "datasets", "hub", "evaluation"},
    "evaluation": {"tagging", "identify", "vocabulary", "pictures", "datasets"},
    "desktop": {
        "vocabulary", "pictures", "tagging", "identify", "catalogue", "exchange", "annotate", "packs",
        "diagnosis",
    },
}  # fmt: skip
HEAVY = {
    "torch", "timm", "open_clip", "torchvision", "pandas", "numpy", "PIL", "PySide6", "shiboken6",
    "rdflib", "anytree", "sqlite_utils", "safetensors", "tqdm", "platformdirs", "jinja2",
    "matplotlib", "httpx", "cv2", "usearch", "faiss",
    "huggingface_hub",
}  # fmt: skip


def imports(path: Path) -> Iterator[str]:
    """Yield the dotted names that a file imports, those for type checking and in functions too."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("room", MAY_IMPORT)
def test_a_room_imports_only_what_stands_below_it(room: str):
    allowed = MAY_IMPORT[room] | LEAVES | {room, "__version__"}
    for path in (PACKAGE / room).rglob("*.py"):
        for name in imports(path):
            parts = name.split(".")
            if parts[0] == "assistant" and len(parts) > 1:
                assert parts[1] in allowed, f"{path.name} of {room} imports {name}"


def test_qt_stays_in_the_desktop():
    for path in PACKAGE.rglob("*.py"):
        if "desktop" not in path.relative_to(PACKAGE).parts:
            assert not any(name.startswith(("PySide6", "shiboken6")) for name in imports(path)), path


def test_no_pickle_is_read_anywhere():
    for path in PACKAGE.rglob("*.py"):
        names = set(imports(path))
        assert not names & {"pickle", "joblib", "shelve", "dill"}, path
        assert "torch.load(" not in path.read_text("utf-8"), path


def test_help_imports_nothing_heavy():
    program = (
        "import sys\n"
        "from assistant.cli import main\n"
        "try: main(['--help'])\n"
        "except SystemExit: pass\n"
        "print('\\n'.join(sys.modules), file=sys.stderr)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    loaded = {name.split(".")[0] for name in done.stderr.split()}
    assert "usage: glam-assistant" in done.stdout
    assert not loaded & HEAVY


@pytest.mark.parametrize(
    "command",
    [
        "annotate", "export", "backup", "vocabulary", "packs", "dataset", "train", "evaluate", "effort",
        "fusion", "exhibits", "identify", "identification", "doctor",
    ],
)  # fmt: skip
def test_every_command_has_its_help(command: str, capsys: pytest.CaptureFixture[str]):
    from assistant.cli import main

    with pytest.raises(SystemExit) as stopped:
        main([command, "--help"])
    assert stopped.value.code == 0
    assert f"glam-assistant {command}" in capsys.readouterr().out
