"""Every benchmark can be called as the documents say, and tells how."""

from __future__ import annotations

import importlib
import re
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
BENCHMARKS = sorted(
    path.stem for path in (ROOT / "benchmarks").glob("*.py") if "def main()" in path.read_text("utf-8")
)
COMMAND = re.compile(r"python3? (?:-m )?benchmarks[./][a-z_./]+")


@pytest.mark.parametrize("name", BENCHMARKS)
def test_a_benchmark_tells_how_it_is_called(name, monkeypatch, capsys):
    module = importlib.import_module(f"benchmarks.{name}")
    monkeypatch.setattr(sys, "argv", [name, "--help"])

    with pytest.raises(SystemExit) as ended:
        module.main()

    assert ended.value.code == 0
    told = capsys.readouterr().out
    assert told.startswith(f"usage: python -m benchmarks.{name} ")
    assert (module.__doc__ or "").splitlines()[0] in told


def test_the_documents_call_benchmarks_that_exist():
    documents = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").rglob("*.md")]
    sources = list((ROOT / "benchmarks").rglob("*.py"))
    called = {command for path in documents + sources for command in COMMAND.findall(path.read_text("utf-8"))}
    # The drivers of other programs run in environments of those programs, as files.
    peers = {f"python benchmarks/peers/drive_{name}.py" for name in ("labelme", "xanylabeling")}
    modules = {command.removeprefix("python -m ") for command in called - peers}

    assert len(modules) > len(BENCHMARKS) / 2
    for module in modules:
        place = ROOT / module.replace(".", "/")
        assert place.with_suffix(".py").is_file() or (place / "__main__.py").is_file(), module
