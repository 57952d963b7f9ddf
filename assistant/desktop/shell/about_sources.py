"""What the program is made of: its parts with their licences, its own licence, the card of a pack."""

from __future__ import annotations

import sqlite3
from importlib import metadata

from assistant import paths
from assistant.errors import AssistantError

SQLITE = "sqlite"

PARTS = (
    ("PySide6, Shiboken6", "PySide6-Essentials", "LGPL-3.0"),
    ("PyTorch", "torch", "BSD-3-Clause"),
    ("torchvision", "torchvision", "BSD-3-Clause"),
    ("timm", "timm", "Apache-2.0"),
    ("OpenCLIP", "open_clip_torch", "MIT"),
    ("safetensors", "safetensors", "Apache-2.0"),
    ("huggingface_hub", "huggingface_hub", "Apache-2.0"),
    ("Accelerate", "accelerate", "Apache-2.0"),
    ("NumPy", "numpy", "BSD-3-Clause"),
    ("pandas", "pandas", "BSD-3-Clause"),
    ("Pillow", "pillow", "MIT-CMU"),
    ("OpenCV", "opencv-python-headless", "Apache-2.0"),
    ("Matplotlib", "matplotlib", "PSF-based"),
    ("anytree", "anytree", "Apache-2.0"),
    ("RDFLib", "rdflib", "BSD-3-Clause"),
    ("sqlite-utils", "sqlite-utils", "Apache-2.0"),
    ("HTTPX", "httpx", "BSD-3-Clause"),
    ("Jinja2", "jinja2", "BSD-3-Clause"),
    ("tqdm", "tqdm", "MPL-2.0 and MIT"),
    ("platformdirs", "platformdirs", "MIT"),
    ("SQLite", SQLITE, "public domain"),
)
"""Name, distribution, licence as its authors name it. What is not installed is not listed."""


def version_of(package: str) -> str:
    """Return the version that is installed, "" where it is not."""
    if package == SQLITE:
        return sqlite3.sqlite_version
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return ""


def licence_text() -> str:
    """Return the program's licence: the file of a checkout, or the one that an installation carries."""
    beside = paths.resources().parent / "LICENSE"
    if beside.is_file():
        return beside.read_text(encoding="utf-8")
    try:
        found = metadata.distribution("glam-assistant")
    except metadata.PackageNotFoundError:
        found = None
    text = found and (found.read_text("licenses/LICENSE") or found.read_text("LICENSE"))
    return text or "https://www.apache.org/licenses/LICENSE-2.0"


def card_of(name: str, version: str) -> str:
    """Return licence, training data and card of an installed pack as Markdown, "" if it is not found."""
    from assistant.tagging.manifest import parse
    from assistant.tagging.places import MANIFEST, places

    for place in places():
        try:
            manifest = parse((place.path / MANIFEST).read_text(encoding="utf-8"), place.path)
        except (AssistantError, OSError, UnicodeDecodeError):
            continue  # another pack, and broken: the list of packs says so
        if (manifest.name, manifest.version) == (name, version):
            card = place.path / "README.md"
            text = (
                card.read_text(encoding="utf-8", errors="replace")
                if card.is_file()
                else f"# {name} {version}"
            )
            return f"**Licence of the weights:** {manifest.licence}\n\n{text}"
    return ""
