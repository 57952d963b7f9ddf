"""Tables and JSON that somebody made: CSVs, stored arrays, pickles that are never executed."""

from __future__ import annotations

import io
import json
import pickle
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.reliability.fuzz.mutating import BYTES, LONGEST
from benchmarks.reliability.fuzz.target import Mutated, Mutator, Target
from benchmarks.reliability.fuzz.texts import ALL

MEGABYTES = 256


def targets() -> list[Target]:
    """Return a target for each reader of tables."""
    return [
        _target("csv-records", _records, ALL, read_records),
        _target("csv-exhibits", _exhibits, ALL, read_exhibits),
        _target("csv-queries", _queries, ALL, read_queries),
        _target("csv-aat", _aat, ALL, read_aat, writes="."),
        _target("json-met", _met, ALL, read_met),
        _target("json-calibration", _calibration, ALL, read_calibration),
        _target("pickle", _pickles, (*BYTES, program, program, program), read_pickle),
        _target("npz", _arrays, BYTES, read_arrays),
    ]


def _target(
    name: str,
    corpus: Callable[[], dict[str, bytes]],
    mutators: Sequence[Mutator],
    read: Callable[[Path], object],
    writes: str | None = None,
) -> Target:
    mutated = Mutated(corpus, mutators)
    return Target(name, mutated.make, mutated.valid, read, writes=writes, megabytes=MEGABYTES)


# -- CSV --------------------------------------------------------------------------------------------


def _records() -> dict[str, bytes]:
    head = "idInSource,#portraitMedia.original,objectTypes.hierarchy,materials.hierarchy"
    head += ",classifications.hierarchy,subjects.hierarchy,repository.keeper,database,object,source"
    rows = [
        'a1,images/x/1.jpg,"objects | vessels $ objects",materials | bronze,,,Museum,EUROPEANA,o1,here',
        "a2,images/x/2.jpg,,,arts,living | animals,Museum,EUROPEANA,o1,here",
        'a3,http://example.org/3.jpg,"with, comma","with ""quotes""",,,Museum,,,',
    ]
    text = "\n".join((head, *rows, ""))
    return {"plain.csv": text.encode(), "windows.csv": b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()}


@cache
def _vocabulary() -> Any:
    from assistant.vocabulary import load_default

    return load_default()


def read_records(path: Path) -> None:
    """Read annotated pictures, and say what was read."""
    from assistant.datasets.records import read_records
    from assistant.datasets.splits import identify

    records = read_records(path, path.parent, _vocabulary(), need_pictures=False)
    records.summary()
    records.mask()
    records.split_objects(0.2)
    identify(path)


def _exhibits() -> dict[str, bytes]:
    return {
        "commas.csv": b"exhibit,image,title,room\nA 1,a.jpg,A vase,1\nA 2 $ A 3,b.jpg,,2\n",
        "semicolons.csv": 'exhibit;image;title\nB;b/1.jpg;Un g\u00f2tic\nC;c.jpg;"a; b"\n'.encode(),
        "tabs.tsv": b"\xef\xbb\xbfimage\texhibit\r\nq.jpg\tA\r\nr.jpg\tB\r\n",
        "queries.csv": b"image,exhibits\nq.jpg,A 1\nn.jpg,B $ C\n",
    }


def read_exhibits(path: Path) -> None:
    """Read the CSV of an index: exhibits of pictures, or photographs that show them."""
    from assistant.identify.sources import labelled_photographs, read_source
    from assistant.pictures import UnreadablePicture, content_hash

    problems: list[str] = []
    read = labelled_photographs if path.name == "queries.csv" else read_source
    for picture in read(path, problems=lambda where, why: problems.append(why)):
        with suppress(UnreadablePicture):
            content_hash(picture.path)


def _queries() -> dict[str, bytes]:
    return {name: data for name, data in _exhibits().items() if name in {"commas.csv", "queries.csv"}}


def read_queries(path: Path) -> None:
    """Read the same with the reader of the identification protocol."""
    from assistant.evaluation.identification.rows import read_rows, several

    for row in read_rows(path, ("exhibit", "exhibits"), ("image",)):
        several(row.get("exhibit", ""))


def _aat() -> dict[str, bytes]:
    from assistant.vocabulary.aat_names import _COLUMNS

    rows = (
        ",".join(_COLUMNS),
        "300010957,bronze,Bronze|bronzes,bronce,Materials",
        "300011021,iron,,hierro,Materials",
    )
    return {"aat.csv": "\n".join(rows).encode()}


def read_aat(path: Path) -> None:
    """Make the list of AAT names from its table, and search in it."""
    from assistant.vocabulary.aat_names import load, write

    write(path, path.with_suffix(".gz"))
    names = load(path.with_suffix(".gz"))
    names.search("bronze")
    names.term("http://vocab.getty.edu/aat/300010957")


# -- JSON and arrays ----------------------------------------------------------------------------------


def _met() -> dict[str, bytes]:
    entries = [{"id": n, "path": f"MET/{n}/0.jpg"} for n in range(4)]
    others = [{"path": "queries/1.jpg", "MET_id": "0012"}, {"path": "queries/2.jpg"}]
    return {"MET_database.json": json.dumps(entries).encode(), "testset.json": json.dumps(others).encode()}


def read_met(path: Path) -> None:
    """Read the lists of the Met's ground truth and those of UnED."""
    from assistant.evaluation.identification.met_files import _read_list
    from assistant.evaluation.identification.uned_files import _json

    _json(path)
    _read_list(path, "id" if path.name.startswith("MET") else "MET_id", needed=False)


def _calibration() -> dict[str, bytes]:
    stored = {
        "format": 1, "k": 5, "temperature": 0.07, "calibration": [1.5, -0.2], "accept": 0.8, "reject": 0.2,
        "n_exhibits": 10, "fingerprint": "abc", "tuned_by": "views", "n_queries": 40, "proof": [0.6, 0.05],
        "measured": {"gap": 0.5},
    }  # fmt: skip
    return {"decision.json": json.dumps(stored).encode()}


def read_calibration(path: Path) -> None:
    """Read the stored settings of a decision as the index does."""
    from assistant.identify.decision.decision import Decision
    from assistant.untrusted import read_json

    try:
        stored = read_json(path, LONGEST)
    except ValueError:
        return  # refused before: the index keeps JSON only
    Decision.from_json(stored)


def _pickles() -> dict[str, bytes]:
    import numpy as np

    arrays = {
        "train_descriptors": np.arange(12, dtype=np.float32).reshape(4, 3),
        "few": np.zeros((2, 2), np.int64),
    }
    arrays["column"] = np.asfortranarray(np.arange(6, dtype=np.float16).reshape(2, 3))
    lists = {"rows": [np.ones(3, np.float32), np.zeros(3, np.float32)]}
    found = {f"protocol{n}.pkl": pickle.dumps(arrays, n) for n in range(6)}
    return found | {"lists.pkl": pickle.dumps(lists, 2)}


def program(chance: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """Insert instructions of a pickle: calls, names, endless growth, things that hold themselves."""
    piece = chance.choice(
        (
            b"cos\nsystem\n(S'touch executed'\ntR", b"c__builtin__\neval\n(S'1'\ntR",
            b"\x8c\x05posix\x8c\x06system\x93", b"c_codecs\nencode\n(Vabc\nVutf-8\ntR",
            b"cnumpy\ndtype\n(S'O8'\ntR", b"cnumpy.core.multiarray\nscalar\n", b"(dq\x01h\x01h\x01s",
            b"]q\x01h\x01a", b"2" * 50_000, b"(" * 50_000, b"l" * 2000, b"\x85" * 90_000,
            b"]" + b"2a" * 20_000, b"B\xff\xff\xff\x7f", b"\x8e" + b"\xff" * 8, b"\x8b\xff\xff\xff\x7f",
            b"P1\n", b"Q", b"\x82\x01", b"I" + b"9" * 5000 + b"\n", b"L" + b"9" * 100_000 + b"L\n",
            b"\x8a\xff" + b"\x7f" * 255, b"i__main__\nx\n", b"o", b"b", b"R", b"\x81", b"\x92", b"\x97",
            b"\x98", b"p-1\n", b"g7\n", b"r\xff\xff\xff\xff",
        )
    )  # fmt: skip
    at = chance.choice((0, 2, len(data) - 1, chance.randrange(len(data) + 1)))
    return (data[:at] + piece + data[at:])[:LONGEST]


def read_pickle(path: Path) -> None:
    """Read arrays out of a pickle with the product's own reader."""
    from assistant.evaluation.identification.pickled import read_arrays

    for array in read_arrays(path).values():
        array.sum()


def _arrays() -> dict[str, bytes]:
    import numpy as np

    stream = io.BytesIO()
    words = {"query_labels": np.array(["a", "b"]), "query_domains": np.array(["art", "toys"])}
    np.savez(stream, query_descriptors=np.eye(2, 3, dtype=np.float32), **words)
    packed = io.BytesIO()
    np.savez_compressed(packed, query_descriptors=np.eye(2, 3, dtype=np.float16), **words)
    return {"plain.npz": stream.getvalue(), "packed.npz": packed.getvalue()}


def read_arrays(path: Path) -> None:
    """Read the descriptors of the UnED protocol."""
    from assistant.evaluation.identification.uned_files import _read_npz

    _read_npz(path, None)
