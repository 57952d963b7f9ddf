"""A training on several processes is one training: one pack, the same number of pictures seen."""

from __future__ import annotations

import csv
import os
import subprocess
import sys
from pathlib import Path

import pytest
import torch

from assistant.tagging import Pack
from tests.training.conftest import RECIPE

ROOT = Path(__file__).parents[2]


@pytest.mark.skipif(not torch.distributed.is_available(), reason="this PyTorch knows one process only")
def test_two_processes_train_one_pack(squares: Path, tmp_path: Path):
    (tmp_path / "tiny.toml").write_text(RECIPE, "utf-8")
    command = [
        sys.executable, "-m", "torch.distributed.run", "--standalone", "--nproc_per_node", "2",
        "-m", "assistant", "train", str(tmp_path / "tiny.toml"), "--data", str(squares), "--device", "cpu",
        "--work", str(tmp_path / "work"), "--out", str(tmp_path / "pack"), "--workers", "0", "--threads", "1",
    ]  # fmt: skip
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1"}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, cwd=tmp_path, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("The pack is in") == 1
    assert len(Pack.open(tmp_path / "pack").verify()) > 5
    with (tmp_path / "work/softmax/log.csv").open(encoding="utf-8") as stream:
        steps = [int(line["step"]) for line in csv.DictReader(stream)]
    # 26 pictures, batches of 8 on each of two processes: 2 steps an epoch, 2 epochs.
    assert steps == [2, 4]
