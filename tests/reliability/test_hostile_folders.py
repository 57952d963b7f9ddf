"""A folder of photographs with modules of Python in it: standing there runs none of them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from assistant import children
from assistant.diagnosis.asking import ask
from assistant.packs import trial

ROOT = Path(__file__).resolve().parents[2]
NAMES = (
    "argparse", "torch", "json", "numpy", "PIL", "sqlite3", "typing", "logging", "csv", "zipfile", "hashlib",
    "tempfile", "timm", "tqdm", "platformdirs", "statistics", "secrets", "random", "venv", "pip", "tomllib",
)  # fmt: skip


@pytest.fixture
def trap(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a folder whose modules write ``caught`` beside themselves; return that file."""
    folder = tmp_path / "photographs"
    folder.mkdir()
    caught = tmp_path / "caught"
    for name in NAMES:
        (folder / f"{name}.py").write_text(f"open({str(caught)!r}, 'a').write('{name} ')\nraise OSError\n")
    monkeypatch.chdir(folder)
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.delenv("PYTHONSAFEPATH", raising=False)
    return caught


def test_the_program_takes_no_module_from_where_one_stands(trap):
    said = subprocess.run(
        [sys.executable, "-m", "assistant", "packs", "list"], capture_output=True, text=True, check=False
    )
    assert not trap.exists(), trap.read_text()
    assert said.returncode == 0, said.stderr


def test_the_process_that_tries_a_pack_takes_none(trap, tmp_path):
    said = subprocess.run(trial.command(tmp_path / "no-pack"), capture_output=True, text=True, check=False)
    assert not trap.exists(), trap.read_text()
    assert "problem" in said.stdout, said.stderr


def test_a_process_that_the_check_asks_takes_none(trap):
    answer = ask(children.arguments("assistant.packs.child", str(trap.parent / "no-pack")), seconds=60)
    assert not trap.exists(), trap.read_text()
    assert "problem" in answer.said


def test_a_checkout_that_is_not_installed_finds_itself(trap, monkeypatch, tmp_path):
    monkeypatch.delenv("PYTHONPATH")
    said = subprocess.run(trial.command(tmp_path / "no-pack"), capture_output=True, text=True, check=False)
    assert "problem" in said.stdout, said.stderr


def test_setting_up_takes_none(trap, tmp_path):
    """``packaging/run.py`` in a copy without an environment: venv and pip of Python itself are run."""
    copy = tmp_path / "program" / "packaging"
    copy.mkdir(parents=True)
    (copy / "run.py").write_bytes((ROOT / "packaging" / "run.py").read_bytes())
    (copy.parent / "pyproject.toml").write_text("[project]\n")
    inside = copy.parent / ".venv" / ("Scripts" if os.name == "nt" else "bin")
    inside.mkdir(parents=True)
    (inside / "python").symlink_to(sys.executable)
    environment = {**os.environ, "PIP_NO_INDEX": "1"}
    command = [sys.executable, str(copy / "run.py"), "packs"]
    subprocess.run(command, env=environment, capture_output=True, check=False, timeout=60)
    assert not trap.exists(), trap.read_text()


def test_the_folder_of_the_program_itself_stays(monkeypatch):
    monkeypatch.chdir(children.HOME)
    monkeypatch.setattr(sys, "path", [children.HOME, "/elsewhere"])
    children.forget_here()
    assert sys.path == [children.HOME, "/elsewhere"]
