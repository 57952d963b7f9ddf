"""``python -m assistant.packs.child FOLDER``: load a pack, look at a tiny picture, print one line of JSON.

Run by :mod:`assistant.packs.trial`; whatever a damaged or hostile pack does, it does to this process.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from assistant.errors import AssistantError
from assistant.tagging import Pack

PICTURES = 3
"""Pictures timed after the first one, which also warms up."""


def main(arguments: Sequence[str]) -> int:
    """Test the pack in the folder named; 0: it works, 2: a sentence says why not."""
    _end_first()
    try:
        found = _test(Pack.open(Path(arguments[0])))
    except AssistantError as error:
        found = {"problem": str(error)}
    print(json.dumps(found), flush=True)
    return 2 if "problem" in found else 0


def _test(pack: Pack) -> dict[str, Any]:
    import numpy as np

    pack.verify()
    begun = time.perf_counter()
    look, device, note, terms = _describer(pack) if not pack.manifest.members else _ensemble(pack)
    loading = time.perf_counter() - begun
    random = np.random.default_rng(0)
    tiny = random.integers(0, 256, (48, 64, 3), np.uint8)
    look(tiny)
    spent = []
    for _ in range(PICTURES):
        begun = time.perf_counter()
        look(tiny)
        spent.append(time.perf_counter() - begun)
    return {
        "device": device,
        "note": note,
        "loading": round(loading, 3),
        "seconds": round(statistics.median(spent), 4),
        "memory": _most_memory(),
        "terms": terms,
    }


def _ensemble(pack: Pack) -> tuple[Callable[[Any], object], str, str, int]:
    from assistant import vocabulary
    from assistant.tagging import Ensemble
    from assistant.tagging.threads import sparing_threads

    ensemble = Ensemble.load(pack, vocabulary.load_default(), threads=sparing_threads())
    terms = sum(int(seen.sum()) for seen in ensemble.seen.values())
    return lambda pixels: ensemble.suggest([pixels]), ensemble.device, ensemble.device_note, terms


def _describer(pack: Pack) -> tuple[Callable[[Any], object], str, str, int]:
    from assistant.identify.descriptors import Describer
    from assistant.tagging.threads import sparing_threads

    describer = Describer.load(pack, threads=sparing_threads())
    return lambda pixels: describer.describe([pixels]), "CPU", "descriptors are made on the CPU", 0


def _most_memory() -> int:
    """Return the most memory that this process had at a time, in bytes; 0 where the system does not say."""
    with suppress(OSError, ValueError):  # Linux: of this program alone, not of the one that started it
        for line in Path("/proc/self/status").read_text().splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * 1024
    try:
        import resource
    except ImportError:  # Windows
        return 0
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return int(most if sys.platform == "darwin" else most * 1024)


def _end_first() -> None:
    """Where memory runs out, let the system end this process and not the window (Linux)."""
    with suppress(OSError):
        Path("/proc/self/oom_score_adj").write_text("1000")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
