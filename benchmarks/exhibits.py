"""The index of exhibits beside FAISS flat and usearch: adding, opening, searching, memory.

    python -m benchmarks.exhibits [--sizes 1000 10000 100000 400000] [--graph-up-to 100000] [--folder DIR]

Descriptors are made up: unit vectors in clusters of about five (an exhibit's views), queries are further
views. Everything of one size runs one after the other on the same vectors and as many threads (--threads, 2);
each part in a fresh process. FAISS flat is IndexFlatIP, the whole matrix in memory; the graph is usearch's
HNSW (``pip install faiss-cpu usearch`` for the peers), not built above --graph-up-to: it takes minutes.
Limits: a query 40 ms at 100,000 and 120 ms at 400,000, opening 1 s, no private copy of the matrix.
"""

from __future__ import annotations

import argparse
import contextlib
import multiprocessing
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from benchmarks.command_line import parser_of

LIMITS = {100_000: 40, 400_000: 120}
"""Milliseconds of one query."""

PRIVATE = ("RssAnon", "Private_Dirty")

K = 10
VIEWS = 5
"""Pictures of one exhibit."""

BATCH = 1000


def main() -> None:
    """Print the tables."""
    parser = parser_of(__spec__, __doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 10_000, 100_000, 400_000])
    parser.add_argument("--dimensions", type=int, default=512)
    parser.add_argument("--queries", type=int, default=200)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--graph-up-to", type=int, default=100_000)
    parser.add_argument("--folder", type=Path, help="where to measure (default: the temporary folder)")
    args = parser.parse_args()
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ[name] = str(args.threads)
    load = ", ".join(f"{value:.1f}" for value in os.getloadavg())
    print(f"{os.cpu_count()} CPUs, {args.threads} threads, load before: {load}; {args.dimensions} numbers\n")
    with tempfile.TemporaryDirectory(dir=args.folder) as folder:
        results = [size_of(Path(folder), size, args) for size in args.sizes]
    keeping(results)
    searching(results)


def size_of(folder: Path, size: int, args: argparse.Namespace) -> dict[str, Any]:
    """Measure everything for one size, each part in a process of its own."""
    path = folder / f"{size}.sqlite"
    found: dict[str, Any] = {"size": size}
    steps: list[Callable[..., dict[str, Any]]] = [add, open_and_search, make_again, flat]
    if size <= args.graph_up_to:
        steps.append(graph)
    for step in steps:
        print(f"{size:,}: {step.__name__} ...", file=sys.stderr, flush=True)
        with multiprocessing.get_context("spawn").Pool(1) as pool:
            found |= pool.apply(step, (path, size, args))
    for file in folder.glob(f"{size}.*"):
        file.unlink()
    return found


def add(path: Path, size: int, args: argparse.Namespace) -> dict[str, Any]:
    """Fill an index, a thousand pictures in a step, then one picture in a step."""
    from assistant.identify.index import ExhibitIndex, NewPicture

    spent = single = 0.0
    with ExhibitIndex.create(path, fingerprint="f", dimensions=args.dimensions, describer={}) as index:
        number = 0
        for block in vectors(size, args.dimensions):
            new = [
                NewPicture(
                    (f"e{(number + at) // 5}",), path.parent / f"{number + at}.jpg", str(number + at), v
                )
                for at, v in enumerate(block)
            ]
            number += len(new)
            started = time.perf_counter()
            index.add(new)
            spent += time.perf_counter() - started
        extra = next(vectors(50, args.dimensions, seed=99))
        for at, vector in enumerate(extra):
            started = time.perf_counter()
            index.add([NewPicture((f"x{at}",), path.parent / f"x{at}.jpg", f"x{at}", vector)])
            single += time.perf_counter() - started
        for at in range(len(extra)):
            index.remove(f"x{at}")
        matrix = index.matrix_path
        assert matrix is not None
    return {
        "add": size / spent,
        "one": 1000 * single / len(extra),
        "disk": path.stat().st_size / 2**20,
        "matrix": matrix.stat().st_blocks * 512 / 2**20,
    }


def open_and_search(path: Path, size: int, args: argparse.Namespace) -> dict[str, Any]:
    """Open the index in a fresh process; look at its memory; search, one query at a time."""
    import numpy as np

    from assistant.identify.index import ExhibitIndex

    asked = queries(size, args)
    asked @ asked.T  # BLAS sets up its buffers
    before = private()
    started = time.perf_counter()
    index = ExhibitIndex.open(path)
    opened = time.perf_counter() - started
    after_opening = private()
    started = time.perf_counter()
    index.search(asked[:1], K)
    first = time.perf_counter() - started
    times, found = each(asked, lambda query: index.search(query, K).pictures[0])
    after = private()
    one_in_ten = {f"e{number}" for number in range(0, size // 5, 10)}
    started = time.perf_counter()
    index.search(asked[:1], K, without=one_in_ten)
    mask = time.perf_counter() - started
    filtered, _ = each(asked[:50], lambda query: index.search(query, K, without=one_in_ten).pictures[0])
    started = time.perf_counter()
    index.search(asked, K)
    together = (time.perf_counter() - started) / len(asked)
    index.close()
    np.save(path.with_suffix(".found.npy"), np.array(found))
    return {
        "open": opened,
        "first": first,
        "ours": times,
        "private": [
            tuple(now - then for now, then in zip(later, before, strict=True))
            for later in (after_opening, after)
        ],
        "mask": mask,
        "filtered": filtered,
        "together": together,
    }


def make_again(path: Path, size: int, args: argparse.Namespace) -> dict[str, Any]:
    """Open the index after its matrix was lost, and after its matrix was copied (checksums are read)."""
    from assistant.identify.index import ExhibitIndex

    with ExhibitIndex.open(path) as index:
        matrix = index.matrix_path
    assert matrix is not None
    os.utime(matrix)
    _, checked = timed(lambda: ExhibitIndex.open(path).close())
    matrix.unlink()
    _, again = timed(lambda: ExhibitIndex.open(path).close())
    return {"checked": checked, "again": again}


def flat(path: Path, size: int, args: argparse.Namespace) -> dict[str, Any]:
    """Search the same vectors with FAISS, one query at a time."""
    try:
        import faiss
    except ImportError:
        return {}
    import numpy as np

    faiss.omp_set_num_threads(args.threads)
    from assistant.identify.index.vectors import lengthened

    index = faiss.IndexFlatIP(args.dimensions)
    for block in vectors(size, args.dimensions):
        index.add(lengthened(block.astype(np.float16)))  # the numbers that our index holds
    asked = queries(size, args)
    index.search(asked[:1], K)
    times, found = each(asked, lambda query: index.search(query, K)[1][0])
    ours = np.load(path.with_suffix(".found.npy"))
    same = [len(set(a) & set(b + 1)) / K for a, b in zip(ours, found, strict=True)]
    return {"faiss": times, "agree": float(np.mean(same))}


def graph(path: Path, size: int, args: argparse.Namespace) -> dict[str, Any]:
    """Build the graph, and search with usearch alone and with its short list compared exactly."""
    import numpy as np

    from assistant.identify.index import ExhibitIndex
    from assistant.identify.index.graph import EXPANSION, available

    if not available():
        return {}
    from usearch.index import Index

    with ExhibitIndex.open(path) as index:
        index.put("graph_above", 1)
        _, built = timed(lambda: index.prepare(threads=args.threads))
        [file] = path.parent.glob(f"{path.name}.*.graph")
        bare = Index.restore(str(file), view=True, expansion_search=EXPANSION)
        asked = queries(size, args)
        right = np.load(path.with_suffix(".found.npy")) - 1  # ids count from 1, rows from 0
        index.search(asked[:1], K)
        ours, found = each(asked, lambda query: index.search(query, K).pictures[0] - 1)
        alone, keys = each(asked, lambda query: bare.search(query[0], K, threads=args.threads).keys)
    return {"built": built, "graph": ours, "usearch": alone} | {
        f"{name} {k}": float(
            np.mean([len(set(a[:k]) & set(b)) / k for a, b in zip(right, answers, strict=True)])
        )
        for name, answers in (("ours", found), ("usearch", keys))
        for k in (VIEWS, K)
    }


def keeping(results: list[dict[str, Any]]) -> None:
    """Print what adding, opening and memory cost."""
    print("adding and opening; memory that is private to the process, in MB: RssAnon, Private_Dirty")
    print(
        f"{'pictures':>9} {'added/s':>9} {'one more':>9} {'SQLite':>8} {'matrix':>8} {'open':>8} "
        f"{'copied':>8} {'lost':>8} {'after opening':>15} {'after searching':>16}"
    )
    for found in results:
        opened, searched = (f"{anon:.1f}, {dirty:.1f}" for anon, dirty in found["private"])
        print(
            f"{found['size']:9,} {found['add']:9,.0f} {found['one']:6.2f} ms {found['disk']:5.0f} MB "
            f"{found['matrix']:5.0f} MB {1000 * found['open']:5.1f} ms {found['checked']:6.2f} s "
            f"{found['again']:6.2f} s {opened:>15} {searched:>16}"
        )
    print("copied: the matrix has another date, its checksums are read; lost: it is made again from SQLite\n")


def searching(results: list[dict[str, Any]]) -> None:
    """Print what one query costs."""
    print(f"one query, the best {K}, ms: median / 95 %")
    print(
        f"{'pictures':>9} {'limit':>6} {'ours':>15} {'FAISS flat':>15} {'same found':>11} {'first':>8} "
        f"{'10 % left out':>15} {'its mask':>9} {'many together':>14}"
    )
    for found in results:
        limit = LIMITS.get(found["size"], "")
        faiss = pair(found["faiss"]) if "faiss" in found else "-"
        agree = f"{found['agree']:.4f}" if "faiss" in found else "-"
        print(
            f"{found['size']:9,} {limit:>6} {pair(found['ours']):>15} {faiss:>15} {agree:>11} "
            f"{1000 * found['first']:8.1f} {pair(found['filtered']):>15} {1000 * found['mask']:9.1f} "
            f"{1000 * found['together']:14.2f}"
        )
    rows = [found for found in results if "graph" in found]
    if not rows:
        return
    print("\nHNSW graph (f16): usearch alone, and ours, which compares its short list exactly")
    recalls = f"{f'recall@{VIEWS}':>9} {f'recall@{K}':>9}"
    print(f"{'pictures':>9} {'building':>10} {'usearch':>15} {recalls} {'ours':>15} {recalls}")
    for found in rows:
        print(
            f"{found['size']:9,} {found['built']:8.1f} s {pair(found['usearch']):>15} "
            f"{found[f'usearch {VIEWS}']:9.4f} {found[f'usearch {K}']:9.4f} {pair(found['graph']):>15} "
            f"{found[f'ours {VIEWS}']:9.4f} {found[f'ours {K}']:9.4f}"
        )
    print(f"the best {VIEWS} are views of one exhibit; the others are unrelated pictures, about equally far")


def pair(times: tuple[float, float]) -> str:
    """Write median and 95 % in milliseconds."""
    return f"{times[0]:.2f} / {times[1]:.2f}"


def vectors(size: int, dimensions: int, seed: int = 0) -> Iterator[Any]:
    """Yield float32 (n, dimensions) of length 1, five around each of random centres, a thousand at a time."""
    import numpy as np

    for begin in range(0, size, BATCH):
        count = min(BATCH, size - begin)
        random = np.random.default_rng([seed, begin])
        centres = random.standard_normal((-(-count // 5), dimensions), dtype=np.float32)
        found = np.repeat(centres, 5, axis=0)[:count]
        found = found + 0.7 * random.standard_normal(found.shape, dtype=np.float32)
        yield found / np.linalg.norm(found, axis=1, keepdims=True)


def queries(size: int, args: argparse.Namespace) -> Any:
    """Return further views of some of the pictures, float32 (queries, dimensions)."""
    import numpy as np

    random = np.random.default_rng(1)
    some = np.concatenate(
        [block[:20] for block, _ in zip(vectors(size, args.dimensions), range(20), strict=False)]
    )
    some = some[random.integers(0, len(some), args.queries)]
    found = some + 0.7 / np.sqrt(args.dimensions) * random.standard_normal(some.shape, dtype=np.float32)
    return (found / np.linalg.norm(found, axis=1, keepdims=True)).astype(np.float32)


def each(asked: Any, search: Callable[[Any], Any]) -> tuple[tuple[float, float], list[Any]]:
    """Search one query at a time; return (p50, p95) in milliseconds and what was found."""
    times, found = [], []
    for place in range(len(asked)):
        answer, seconds = timed(lambda: search(asked[place : place + 1]))  # noqa: B023 - called at once
        times.append(1000 * seconds)
        found.append(answer)
    times.sort()
    return (times[len(times) // 2], times[int(0.95 * len(times))]), found


def private() -> tuple[float, float]:
    """Return RssAnon and Private_Dirty of this process in MB; not numbers where the system does not say."""
    values = {}
    for name in ("status", "smaps_rollup"):
        with contextlib.suppress(OSError):
            for line in Path("/proc/self", name).read_text().splitlines():
                key, _, value = line.partition(":")
                values[key] = value.split()[0] if value.split() else ""
    return tuple(int(values[key]) / 1024 if key in values else float("nan") for key in PRIVATE)  # type: ignore[return-value]


def timed(work: Callable[[], Any]) -> tuple[Any, float]:
    """Return what the work returns and the seconds it takes."""
    started = time.perf_counter()
    answer = work()
    return answer, time.perf_counter() - started


if __name__ == "__main__":
    main()
