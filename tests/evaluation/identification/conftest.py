"""A small Met release: a pickle of descriptors and the lists that go with it."""

from __future__ import annotations

import json
import pickle
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from tests.identify.conftest import paintings, write_pack

__all__ = ["met_release", "paintings", "write_pack"]


def unit(rows: np.ndarray) -> np.ndarray:
    """Return the rows with length 1, float32."""
    return (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)


@pytest.fixture
def met_release(tmp_path: Path) -> Callable[..., tuple[Path, Path]]:
    """Write (descriptors.pkl, ground-truth folder): 40 exhibits, queries near them, distractors anywhere."""

    def write(
        *, seed: int = 0, width: int = 16, noise: float = 0.9, database: str = "MET_database.json"
    ) -> tuple[Path, Path]:
        rng = np.random.default_rng(seed)
        classes = rng.permutation(1000)[:40].tolist()
        centres = rng.standard_normal((40, width))
        of = [place for place in range(40) for _ in range(1 + place % 3)]
        found = {"train_descriptors": centres[of] + 0.3 * rng.standard_normal((len(of), width))}
        lists = {database: [{"id": classes[place], "path": f"MET/{row}.jpg"} for row, place in enumerate(of)]}
        for name, asked, others in (("val", 12, 30), ("test", 20, 60)):
            shown = rng.integers(0, 40, asked)
            near = centres[shown] + noise * rng.standard_normal((asked, width))
            found[f"{name}_descriptors"] = np.concatenate([near, rng.standard_normal((others, width))])
            lists[f"{name}set.json"] = [
                {"MET_id": classes[place], "path": f"test_met/{name}{row}.jpg"}
                for row, place in enumerate(shown)
            ] + [{"path": f"test_other/{name}{row}.jpg"} for row in range(others)]
        folder = tmp_path / "ground_truth"
        folder.mkdir(exist_ok=True)
        for file, entries in lists.items():
            (folder / file).write_text(json.dumps(entries), "utf-8")
        path = tmp_path / "descriptors.pkl"
        path.write_bytes(pickle.dumps({name: unit(rows) for name, rows in found.items()}, 4))
        return path, folder

    return write
