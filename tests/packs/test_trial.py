"""A pack is tested in a process of its own: whatever happens there becomes one sentence here."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from assistant.packs import StoppedError, try_out
from assistant.tagging import PackError
from tests.packs.real import truncate_weights, write_real_pack


def program(code: str):
    """Another process in the place of the one that tests."""
    return lambda _folder: [sys.executable, "-c", code]


def test_a_pack_that_works_tells_device_time_and_memory(tmp_path: Path):
    trial = try_out(write_real_pack(tmp_path / "tiny"))
    assert trial.device
    assert (trial.device == "CPU") == bool(trial.note)
    assert trial.seconds > 0
    assert trial.memory > 10**7
    assert trial.terms == 20


def test_cut_weights_with_a_right_hash_are_a_sentence(tmp_path: Path):
    with pytest.raises(PackError, match=r"weights\.safetensors is not a readable safetensors file"):
        try_out(truncate_weights(write_real_pack(tmp_path / "tiny")))


def test_a_file_that_is_not_the_one_described_is_a_sentence(tmp_path: Path):
    folder = write_real_pack(tmp_path / "tiny")
    (folder / "m" / "weights.safetensors").write_bytes(b"\xff" * 100)
    with pytest.raises(PackError, match="SHA-256 differs"):
        try_out(folder)


def test_a_process_that_cannot_be_started_is_a_sentence(tmp_path: Path):
    with pytest.raises(PackError, match=r"The test of .* could not be started \("):
        try_out(tmp_path, command=lambda _folder: [str(tmp_path / "no python here")])


@pytest.mark.skipif(os.name == "nt", reason="signals of Unix")
def test_a_process_that_dies_is_a_sentence(tmp_path: Path):
    die = program("import os, signal; os.kill(os.getpid(), signal.SIGSEGV)")
    with pytest.raises(PackError, match=r"ended by the system \(SIGSEGV\)"):
        try_out(tmp_path, command=die)


def test_a_process_that_hangs_is_ended(tmp_path: Path):
    hang = program("import threading; threading.Event().wait()")
    with pytest.raises(PackError, match=r"no answer in 0\.2 seconds"):
        try_out(tmp_path, seconds=0.2, command=hang)


def test_a_test_can_be_stopped(tmp_path: Path):
    hang = program("import threading; threading.Event().wait()")
    with pytest.raises(StoppedError, match="was stopped"):
        try_out(tmp_path, stopped=lambda: True, command=hang)


@pytest.mark.parametrize(
    "code",
    [
        "raise RuntimeError('broken inside')",
        "raise SystemExit(3)",
        "print('not json')",
        "print('[1, 2]')",
        'print(\'{"device": "CPU"}\')',
        "print('[' * 100000)",
        "import sys; sys.stdout.write('x' * 10_000_000)",
    ],
)
def test_an_answer_that_is_none_is_a_sentence(tmp_path: Path, code: str):
    with pytest.raises(PackError, match="cannot be used: its test") as told:
        try_out(tmp_path, command=program(code))
    assert len(str(told.value)) < 600


def test_the_last_line_of_what_failed_is_told(tmp_path: Path):
    with pytest.raises(PackError, match="RuntimeError: broken inside"):
        try_out(tmp_path, command=program("raise RuntimeError('broken inside')"))
