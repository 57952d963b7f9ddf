"""Licences on the allow list, a bill of what the program asks for, an audit that says when it was none."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

PACKAGING = Path(__file__).resolve().parents[1] / "packaging"
sys.path.insert(0, str(PACKAGING))
try:
    from supply import audit, bom, licences
finally:
    sys.path.remove(str(PACKAGING))


def judged(*said: str, name: str = "some-library") -> licences.Licensed:
    """What is said of a library with these licences: SPDX, or the classifier of older metadata."""
    entries = [{"license": {"name": one}} if "::" in one else {"expression": one} for one in said]
    component = {"type": "library", "name": name, "version": "1.0", "licenses": entries}
    [found] = licences.licensed({"components": [component]})
    return found


@pytest.mark.parametrize(
    "said",
    [
        ["MIT"],
        ["LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only"],
        ["BSD-3-Clause AND 0BSD AND MIT AND Zlib AND CC0-1.0"],
        ["Apache-2.0 WITH LLVM-exception"],
        ["License :: OSI Approved :: BSD License"],
        ["Apache-2.0", "License :: OSI Approved :: Apache Software License"],
    ],
)
def test_a_licence_of_the_allow_list_is_in_order(said: list[str]):
    assert judged(*said).problem == ""


@pytest.mark.parametrize(
    "said",
    [
        ["GPL-3.0-only"],
        ["MIT AND GPL-2.0-only"],
        ["AGPL-3.0-or-later OR GPL-3.0-only"],
        ["License :: OSI Approved :: GNU General Public License v3 (GPLv3)"],
        ["MIT", "GPL-3.0-only"],
        ["free for museums"],
        [],
    ],
)
def test_any_other_is_named(said: list[str]):
    assert judged(*said).problem != ""


def test_gpu_libraries_are_not_ours_to_give():
    found = judged("LicenseRef-NVIDIA-Proprietary", name="nvidia-cublas")
    assert found.problem == ""
    assert "NVIDIA" in found.fetched


def test_the_bill_is_of_what_the_program_asks_for_and_not_of_its_tests():
    asked = bom.runtime()
    assert asked >= bom.direct()
    assert {"torch", "pillow", "pyside6-essentials", "shiboken6"} <= asked
    assert not asked & {"pytest", "hypothesis", "ruff", "mypy"}


ROWS = [
    {"name": "pillow", "version": "9.0.0", "vulns": [{"id": "CVE-2023-4863", "fix_versions": ["10.0.1"]}]},
    {"name": "numpy", "version": "2.4.6", "vulns": []},
    {"name": "torch", "skip_reason": "Dependency not found on PyPI and could not be audited: torch (2.15.0)"},
]


def test_an_audit_names_each_weakness_and_what_it_could_not_look_up():
    found = audit.read(json.dumps({"dependencies": ROWS}))
    assert found.weaknesses == ("pillow 9.0.0: CVE-2023-4863, mended in 10.0.1",)
    assert found.skipped == ("torch",)
    assert found.reached


@pytest.mark.parametrize("told", ["", json.dumps({"dependencies": ROWS[2:]})])
def test_an_audit_without_a_register_is_none(told: str):
    assert not audit.read(told).reached
