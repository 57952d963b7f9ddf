"""The report of a problem: a few text files that a person sees before they are saved. Nothing is sent.

What is shown is what is saved: a part is its text. The catalogue, pictures and tags are never part of it.
"""

from __future__ import annotations

import json
import os
import platform
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from assistant import __version__, paths, whole_files
from assistant.diagnosis import telling
from assistant.diagnosis.checks.program import version_of
from assistant.diagnosis.finding import Asked, Finding
from assistant.diagnosis.numbers import numbers
from assistant.diagnosis.privacy import Discretion
from assistant.errors import AssistantError
from assistant.settings import Settings, load, settings_file

LONGEST_LOG = 200_000
"""Bytes of a log that are taken: its end."""
MOST_LOGS = 12
NARROW = 84
"""Characters of a line of the check: all of it is read in a dialog, beside the list of files."""

OPEN_SETTINGS = (
    "language", "interface", "theme", "text_size", "line", "keys", "export_table", "export_terms",
    "export_language", "export_bom",
)  # fmt: skip
"""Settings that name nobody and nothing; of the others only whether they are set."""

PACKAGES = (
    "PySide6-Essentials", "shiboken6", "torch", "torchvision", "timm", "open_clip_torch", "safetensors",
    "huggingface_hub", "numpy", "pandas", "pillow", "pillow_heif", "sqlite-utils", "rdflib", "matplotlib",
    "accelerate", "opencv-python-headless", "usearch",
)  # fmt: skip


class ReportError(AssistantError):
    """The report could not be written."""


@dataclass(frozen=True, slots=True)
class Part:
    """One file of a report: its ``name`` in the ZIP file, what it is ``about``, and all of its ``text``.

    ``wanted``: whether it is part of the report unless the person says otherwise.
    """

    name: str
    about: str
    text: str
    wanted: bool = True

    @property
    def data(self) -> bytes:
        """What is written: the text, byte for byte."""
        return self.text.encode("utf-8", "replace")


def collect(findings: Sequence[Finding], asked: Asked) -> list[Part]:
    """Return what a report could hold, each with everything personal replaced. Raises ReportError."""
    try:
        return _collect(findings, asked)
    except ImportError as error:  # half an installation: even the person's folders are not known
        raise ReportError(f"No report can be made ({error}). Install glam-assistant again.") from error


def _collect(findings: Sequence[Finding], asked: Asked) -> list[Part]:
    settings = load(mend=False)[0]
    catalogue = (asked.catalogue or paths.default_catalogue()).absolute()
    named = (settings.index, settings.models, settings.export_folder)
    clean = Discretion(settings, [catalogue, *(paths.expanded(one) for one in named if one)])
    parts = [
        Part(
            "check.txt",
            "What the check of the installation found",
            clean(telling.text(findings, width=NARROW)),
        ),
        Part("versions.txt", "Versions of the program and of what it stands on", clean(_versions())),
        Part("settings.json", "Settings, without names and folders", _settings(settings)),
        *_logs(clean),
    ]
    counted = numbers(catalogue, asked)
    if counted:
        about = "Numbers of the catalogue: how many of what, and nothing of it"
        parts.append(Part("catalogue.txt", about, counted, wanted=False))
    return parts


def save(parts: Sequence[Part], to: Path) -> None:
    """Write the parts into one ZIP file, whole or not at all. Raises ReportError."""
    try:
        with (
            whole_files.appearing(to, private=True) as working,
            zipfile.ZipFile(working, "w", zipfile.ZIP_DEFLATED) as archive,
        ):
            for part in parts:
                archive.writestr(part.name, part.data)
    except OSError as error:
        raise ReportError(
            f"The report could not be written to {to} ({error.strerror or error}). Choose another folder."
        ) from error


def proposed_name() -> str:
    """Return a name for the file that says what it is and when it was made, and not by whom."""
    return f"glam-assistant-report-{datetime.now():%Y-%m-%d}.zip"


def _versions() -> str:
    surroundings = ("QT_QPA_PLATFORM", "XDG_SESSION_TYPE", "HF_HUB_OFFLINE", "OMP_NUM_THREADS")
    rows = [
        ("glam-assistant", __version__),
        ("Python", f"{platform.python_version()} ({platform.python_implementation()})"),
        ("System", f"{platform.system()} {platform.release()} ({platform.machine()})"),
        ("Processors", str(os.cpu_count() or "")),
        *((name, version_of(name) or "–") for name in PACKAGES),
        *((name, os.environ[name]) for name in surroundings if os.environ.get(name)),
    ]
    return "".join(f"{name:<24} {value}\n" for name, value in rows)


def _settings(settings: Settings) -> str:
    usual = Settings()
    shown: dict[str, object] = {}
    for name in Settings.__slots__:
        value = getattr(settings, name)
        if name == "unknown" or value == getattr(usual, name):
            continue
        shown[name] = (
            (dict(value) if hasattr(value, "items") else value) if name in OPEN_SETTINGS else "is set"
        )
    if settings.unknown:
        shown["entries of another version"] = len(settings.unknown)
    shown["file is there"] = settings_file().exists()
    return json.dumps(shown, indent=2, ensure_ascii=False) + "\n"


def _logs(clean: Discretion) -> Iterator[Part]:
    folder = paths.log()
    try:
        found = [one for one in folder.iterdir() if ".log" in one.suffixes or ".crash" in one.suffixes]
        found.sort(key=lambda one: one.stat().st_mtime, reverse=True)
    except OSError:
        return
    for file in found[:MOST_LOGS]:
        try:
            with file.open("rb") as stream:
                stream.seek(max(0, file.stat().st_size - LONGEST_LOG))
                text = stream.read(LONGEST_LOG).decode("utf-8", "replace")
        except OSError:
            continue
        if text:
            about = (
                "What a crash left" if ".crash" in file.suffixes else "What went wrong, by the program's log"
            )
            yield Part(f"log/{file.name}.txt", about, clean(text))
