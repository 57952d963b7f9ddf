"""What the program consists of when it is installed, as a CycloneDX bill of materials.

The facts (versions, licences, addresses) are read from the environment by cyclonedx-py. It lists everything
that is installed; here only what the program itself asks for is kept, and the models and vocabularies that
travel with it are added.
"""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
import sys
import tempfile
import tomllib
from importlib import metadata
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]


class SupplyError(Exception):
    """Something that the person who asked can mend: one sentence."""


def runtime() -> set[str]:
    """Return the canonical names of all packages that a plain installation brings, as installed here."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    waiting = [(Requirement(text), "") for text in project["dependencies"]]
    seen: set[tuple[str, str]] = set()
    while waiting:
        wanted, extra = waiting.pop()
        if wanted.marker is not None and not wanted.marker.evaluate({"extra": extra}):
            continue
        name = canonicalize_name(wanted.name)
        for asked in ("", *sorted(wanted.extras)):
            if (name, asked) in seen:
                continue
            seen.add((name, asked))
            try:
                needs = metadata.requires(wanted.name) or []
            except metadata.PackageNotFoundError as error:
                raise SupplyError(
                    f"{wanted.name} is not installed here; install the program first."
                ) from error
            waiting += [(Requirement(text), asked) for text in needs]
    return {name for name, _ in seen}


def direct() -> set[str]:
    """Return the canonical names of the packages that pyproject.toml itself names."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return {canonicalize_name(Requirement(text).name) for text in project["dependencies"]}


def bill() -> dict[str, Any]:
    """Return the bill of materials, CycloneDX 1.6 JSON. Raises SupplyError where cyclonedx-py is missing."""
    whole = _environment()
    kept = runtime()
    components = [one for one in whole["components"] if canonicalize_name(one["name"]) in kept]
    references = {one["bom-ref"] for one in components}
    root = whole["metadata"]["component"]
    root["version"] = _version()
    root.setdefault("licenses", [{"license": {"id": "Apache-2.0"}}])
    for one in whole["dependencies"]:
        if one["ref"] == root["bom-ref"]:
            names = direct()
            one["dependsOn"] = [ref for ref in one.get("dependsOn", ()) if _package(ref) in names]
        one["dependsOn"] = [ref for ref in one.get("dependsOn", ()) if ref in references]
    whole["dependencies"] = [
        one for one in whole["dependencies"] if one["ref"] in references or one["ref"] == root["bom-ref"]
    ]
    whole["components"] = sorted(components, key=lambda one: one["name"].lower()) + _travelling()
    return whole


def _package(reference: str) -> str:
    return canonicalize_name(reference.partition("==")[0])


def _version() -> str:
    found = re.search(r'__version__ = "([^"]+)"', (ROOT / "assistant" / "__init__.py").read_text("utf-8"))
    assert found is not None
    return found[1]


def _environment() -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        to = Path(folder, "bom.json")
        command = [sys.executable, "-m", "cyclonedx_py", "environment", sys.executable]
        command += ["--pyproject", str(ROOT / "pyproject.toml"), "--mc-type", "application"]
        done = subprocess.run(
            [*command, "--of", "JSON", "-o", str(to)], capture_output=True, text=True, check=False
        )
        if done.returncode or not to.exists():
            told = done.stderr.strip().splitlines()[-1:] or ["no reason given"]
            raise SupplyError(
                f"cyclonedx-py made no list ({told[0]}). Install it: pip install -e '.[supply]'"
            )
        found: dict[str, Any] = json.loads(to.read_text("utf-8"))
        return found


def _travelling() -> list[dict[str, Any]]:
    """Return what else is in the wheel: model packs and vocabularies, with their licences and hashes."""
    found = []
    for manifest in sorted((ROOT / "models").glob("*/manifest.json")):
        pack = json.loads(manifest.read_text("utf-8"))
        found.append(
            {
                "type": "machine-learning-model",
                "bom-ref": f"pack:{pack['name']}",
                "name": pack["name"],
                "version": pack["version"],
                "licenses": [{"license": {"name": pack["licence"]}}],
                "hashes": [{"alg": "SHA-256", "content": _sha256(manifest)}],
                "description": "Model pack; the manifest, whose hash this is, lists the hash of every file.",
            }
        )
    for name, licence in (("eufcc-aat.json", "ODC-By-1.0"), ("aat-names.tsv.gz", "ODC-By-1.0")):
        file = ROOT / "resources" / "vocabularies" / name
        found.append(
            {
                "type": "data",
                "bom-ref": f"vocabulary:{name}",
                "name": name,
                "licenses": [{"license": {"id": licence}}],
                "hashes": [{"alg": "SHA-256", "content": _sha256(file)}],
                "description": "Terms of the Getty Art & Architecture Thesaurus.",
            }
        )
    return found


def _sha256(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
