"""Pickles of arrays are read as descriptions: what is in them comes out, nothing they want to do happens."""

from __future__ import annotations

import io
import os
import pickle
import struct
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.evaluation.identification import pickled
from assistant.evaluation.identification.errors import ProtocolError
from assistant.evaluation.identification.pickled import read_arrays

PROTOCOLS = range(6)

BY_ANOTHER_PROGRAM = """
import pickle, sys, numpy as np
found = {
    "train_descriptors": np.arange(12, dtype="float32").reshape(4, 3),
    "val_descriptors": np.asfortranarray(np.arange(6.0).reshape(2, 3)),
    "test_descriptors": np.arange(3, dtype=">i4"),
    "empty": np.zeros((0, 5), "float16"),
}
with open(sys.argv[2], "wb") as stream:
    pickle.dump(found, stream, protocol=int(sys.argv[1]))
"""


def written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("protocol", [2, 3, 4, 5])
def test_a_file_written_by_another_program_is_read(tmp_path: Path, protocol: int):
    path = tmp_path / "descriptors.pkl"
    subprocess.run([sys.executable, "-c", BY_ANOTHER_PROGRAM, str(protocol), str(path)], check=True)
    found = read_arrays(path)
    assert found["train_descriptors"].dtype == np.float32
    assert found["train_descriptors"].tolist() == [[0, 1, 2], [3, 4, 5], [6, 7, 8], [9, 10, 11]]
    assert found["val_descriptors"].tolist() == [[0, 1, 2], [3, 4, 5]]
    assert found["test_descriptors"].tolist() == [0, 1, 2]
    assert found["empty"].shape == (0, 5)


@settings(deadline=None)
@given(
    protocol=st.sampled_from(PROTOCOLS),
    dtype=st.sampled_from(["f2", "<f4", ">f4", "f8", "i1", ">i8", "u2", "bool"]),
    shape=st.lists(st.integers(0, 4), max_size=3).map(tuple),
    by_column=st.booleans(),
    seed=st.integers(0, 9),
)
def test_every_array_of_numbers_comes_back(tmp_path_factory, protocol, dtype, shape, by_column, seed):
    array = np.random.default_rng(seed).integers(0, 2, shape).astype(dtype)
    array = np.asfortranarray(array) if by_column else array
    path = tmp_path_factory.mktemp("pickles") / "a.pkl"
    found = read_arrays(written(path, pickle.dumps({"a": array, "rows": [array, array]}, protocol)))
    assert found["a"].dtype == array.dtype
    np.testing.assert_array_equal(found["a"], array)
    np.testing.assert_array_equal(found["rows"], np.stack([array, array]))


def test_names_of_numpy_before_and_after_version_2_are_the_same(tmp_path: Path):
    data = pickle.dumps({"a": np.arange(3.0)}, 2)
    old = data.replace(b"numpy._core.multiarray", b"numpy.core.multiarray")
    assert old != data
    assert read_arrays(written(tmp_path / "old.pkl", old))["a"].tolist() == [0, 1, 2]


def test_bytes_of_python_2_are_read(tmp_path: Path):
    """Python 2 wrote the numbers of an array as its own kind of text."""
    numbers = np.array([1.5, -2.0], "<f8").tobytes()
    data = (
        b"\x80\x02}U\x01acnumpy.core.multiarray\n_reconstruct\n(cnumpy\nndarray\nK\x00\x85U\x01btR"
        b"(K\x01K\x02\x85cnumpy\ndtype\nU\x02f8K\x00K\x01\x87R(K\x03U\x01<NNNJ\xff\xff\xff\xffJ\xff\xff\xff\xff"
        b"K\x00tb\x89U" + bytes([len(numbers)]) + numbers + b"tbs."
    )
    assert read_arrays(written(tmp_path / "two.pkl", data))["a"].tolist() == [1.5, -2.0]


class Runs:
    def __init__(self, what, *arguments):
        self.call = what, arguments

    def __reduce__(self):
        return self.call


HOSTILE = {
    "os.system": lambda flag: Runs(os.system, f"touch {flag}"),
    "builtins.eval": lambda flag: Runs(eval, f"open({str(flag)!r}, 'w').close()"),
    "builtins.exec": lambda flag: Runs(exec, f"open({str(flag)!r}, 'w').close()"),
    "subprocess.Popen": lambda flag: Runs(subprocess.Popen, ["touch", str(flag)]),
    "builtins.getattr": lambda flag: Runs(getattr, flag, "touch"),
}


@pytest.mark.parametrize("protocol", PROTOCOLS)
@pytest.mark.parametrize("named", HOSTILE)
@pytest.mark.parametrize("nested", [False, True])
def test_a_file_that_wants_to_run_something_is_refused_by_name(
    tmp_path: Path, named: str, protocol: int, nested: bool
):
    flag = tmp_path / "ran"
    hostile = HOSTILE[named](flag)
    held = {"train_descriptors": np.ones(3), "x": [[hostile]]} if nested else hostile
    path = written(tmp_path / "hostile.pkl", pickle.dumps(held, protocol))
    with pytest.raises(ProtocolError, match="wants to call") as refused:
        read_arrays(path)
    assert named.rpartition(".")[2] in str(refused.value)
    assert str(path) in str(refused.value)
    assert not flag.exists()


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"cos\nsystem\n(S'touch {flag}'\ntR.", id="plain text"),
        pytest.param(b"(S'touch {flag}'\nios\nsystem\n.", id="INST"),
        pytest.param(b"\x80\x02(cos\nsystem\nS'touch {flag}'\no.", id="OBJ"),
        pytest.param(b"\x80\x02cos\nsystem\nS'touch {flag}'\n\x85\x81.", id="NEWOBJ"),
        pytest.param(b"\x80\x04\x8c\x02os\x8c\x06system\x93\x8c\x01a\x85R.", id="STACK_GLOBAL"),
        pytest.param(b"\x80\x02\x82\x01.", id="extension registry"),
        pytest.param(b"Pimportant\n.", id="persistent id"),
        pytest.param(b"\x80\x05\x97.", id="out-of-band buffer"),
        pytest.param(b"\x80\x02cnumpy\nsave\n.", id="another name of numpy's"),
        pytest.param(b"\x80\x02cnumpy.core.multiarray\n_reconstruct.x\n.", id="a dotted name"),
        pytest.param(b"\x80\x02cnumpy\ndtype\n(U\x01Ott R.", id="objects"),
        pytest.param(b"\x80\x02}cnumpy\nndarray\nb.", id="BUILD of a dictionary"),
        pytest.param(b"\x80\x02K\x01(dR.", id="a number that is called"),
        pytest.param(b"\x80\x02](K\x01K\x02u.", id="entries of a list"),
        pytest.param(b"\x80\x02}K\x01a.", id="a dictionary that is appended to"),
        pytest.param(b"\x80\x02}U\x01acnumpy\nndarray\ns.", id="a bare name"),
        pytest.param(b"\x80\x02]K\x01a.", id="no dictionary"),
    ],
)
def test_handwritten_instructions_do_nothing(tmp_path: Path, data: bytes):
    flag = tmp_path / "ran"
    path = written(tmp_path / "x.pkl", data.replace(b"{flag}", str(flag).encode()))
    with pytest.raises(ProtocolError):
        read_arrays(path)
    assert not flag.exists()


def test_an_array_of_objects_is_a_pickle_in_a_pickle_and_refused(tmp_path: Path):
    held = {"a": np.array([{"x": 1}, Runs(os.system, "true")], object)}
    with pytest.raises(ProtocolError, match=r"not numbers|wants to call"):
        read_arrays(written(tmp_path / "o.pkl", pickle.dumps(held)))


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"\x80\x04\x8e" + struct.pack("<Q", 2**62) + b"abc", id="BINBYTES8"),
        pytest.param(b"\x80\x05\x96" + struct.pack("<Q", 2**40) + b"abc", id="BYTEARRAY8"),
        pytest.param(b"\x80\x02X" + struct.pack("<I", 2**31) + b"abc", id="BINUNICODE"),
        pytest.param(b"\x80\x02\x8b" + struct.pack("<i", 2**31 - 1) + b"abc", id="LONG4"),
        pytest.param(b"\x80\x04\x95" + struct.pack("<Q", 2**60) + b"N.", id="FRAME"),
        pytest.param(b"I" + b"9" * 5000 + b"\n.", id="a number of 5,000 digits"),
    ],
)
def test_a_length_is_not_believed_before_the_bytes_are_there(tmp_path: Path, data: bytes):
    with pytest.raises(ProtocolError):
        read_arrays(written(tmp_path / "huge.pkl", data))


def test_a_shape_larger_than_its_bytes_is_refused(tmp_path: Path):
    data = pickle.dumps({"a": np.zeros((3, 5), "f4")}, 5)
    assert data.count(b"K\x03K\x05\x86") == 1
    huge = data.replace(b"K\x03K\x05\x86", b"J\xff\xff\xff\x7fJ\xff\xff\xff\x7f\x86")
    with pytest.raises(ProtocolError, match="number of bytes"):
        read_arrays(written(tmp_path / "shape.pkl", huge))


def test_a_flood_of_instructions_ends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    assert pickled.MAX_INSTRUCTIONS < 10_000_000
    monkeypatch.setattr(pickled, "MAX_INSTRUCTIONS", 1000)
    data = b"\x80\x02" + b"N" * 1001 + b"."
    with pytest.raises(ProtocolError, match="instructions"):
        read_arrays(written(tmp_path / "flood.pkl", data))


def test_nesting_that_takes_for_ever_to_hash_is_refused(tmp_path: Path):
    """60 tuples that hold the one before twice are 2^60 tuples to a hash."""
    deep = b"\x80\x02}N" + b"2\x86" * 60 + b"Ns."
    with pytest.raises(ProtocolError, match="neither text nor a number"):
        read_arrays(written(tmp_path / "deep.pkl", deep))


@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_a_file_cut_anywhere_says_so(tmp_path: Path, protocol: int):
    data = pickle.dumps({"a": np.arange(4.0), "b": np.float32(2)}, protocol)
    for end in range(0, len(data) - 1, 3):
        with pytest.raises(ProtocolError):
            read_arrays(written(tmp_path / "cut.pkl", data[:end]))


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(changes=st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 255)), min_size=1, max_size=8),
       protocol=st.sampled_from(PROTOCOLS))  # fmt: skip
def test_a_damaged_file_gives_arrays_or_one_clear_error(tmp_path: Path, changes, protocol: int):
    buffer = io.BytesIO(pickle.dumps({"train_descriptors": np.arange(6.0).reshape(2, 3)}, protocol))
    data = bytearray(buffer.getvalue())
    for place, value in changes:
        data[place % len(data)] = value
    try:
        found = read_arrays(written(tmp_path / "fuzz.pkl", bytes(data)))
    except ProtocolError as error:
        assert "fuzz.pkl" in str(error)
    else:
        assert all(isinstance(array, np.ndarray) for array in found.values())


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.binary(max_size=200))
def test_any_bytes_give_one_clear_error(tmp_path: Path, data: bytes):
    try:
        read_arrays(written(tmp_path / "bytes.pkl", data))
    except ProtocolError as error:
        assert str(error).endswith((".", "executed."))


def test_a_name_from_the_file_cannot_write_to_the_terminal(tmp_path: Path):
    with pytest.raises(ProtocolError) as refused:
        read_arrays(written(tmp_path / "x.pkl", b"c\x1b[2Jos\nsystem\n."))
    assert "\x1b" not in str(refused.value)


def test_a_file_that_is_not_there_is_named(tmp_path: Path):
    with pytest.raises(ProtocolError, match=r"none\.pkl cannot be read"):
        read_arrays(tmp_path / "none.pkl")
