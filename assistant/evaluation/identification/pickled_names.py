"""The names that a pickle of numpy arrays calls, and what they stand for here: plain descriptions.

A name is only ever compared with :data:`NAMES`; none is looked up, imported or called. What numpy's own
functions would do is done here with checked values: :func:`numpy.frombuffer` on bytes of the right length.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class RefusedError(Exception):
    """The file holds something that is not data; the text is a sentence."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name that is known: what it does is one of the functions below."""

    does: str


NAMES = {
    ("numpy.core.multiarray", "_reconstruct"): Name("array"),
    ("numpy._core.multiarray", "_reconstruct"): Name("array"),
    ("numpy.core.multiarray", "scalar"): Name("scalar"),
    ("numpy._core.multiarray", "scalar"): Name("scalar"),
    ("numpy.core.numeric", "_frombuffer"): Name("from buffer"),
    ("numpy._core.numeric", "_frombuffer"): Name("from buffer"),
    ("numpy", "ndarray"): Name("array type"),
    ("numpy", "dtype"): Name("dtype"),
    # How Python 3 writes bytes in protocol 2: text and the name of its encoding.
    ("_codecs", "encode"): Name("bytes"),
    ("__builtin__", "bytes"): Name("no bytes"),
}

CODES = {"f2", "f4", "f8", "i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8", "b1"}
"""Types of numbers that are read. Not "O": an array of objects is a pickle in a pickle."""


class Dtype:
    """A type of number; its byte order comes in a second step."""

    def __init__(self, code: Any) -> None:
        text = code.decode("latin-1") if type(code) is bytes else code
        if type(text) is not str or text not in CODES:
            raise RefusedError("it has an array of something that is not numbers.")
        self.code, self.order = text, "="

    def build(self, state: Any) -> None:
        """Set the byte order: ``(3, "<", None, None, None, -1, -1, 0)``."""
        if type(state) is not tuple or len(state) < 2 or not all(item is None for item in state[2:5]):
            raise RefusedError("a type of number in it is described in an unknown way.")
        order = state[1].decode("latin-1") if type(state[1]) is bytes else state[1]
        if type(order) is not str or order not in {"<", ">", "=", "|"}:
            raise RefusedError("a type of number in it is described in an unknown way.")
        self.order = order

    def numpy(self) -> np.dtype[Any]:
        """Return the numpy dtype."""
        import numpy as np

        return np.dtype(self.order + self.code)


class ArrayBeing:
    """An array that the file is still describing."""

    def __init__(self) -> None:
        self._array: NDArray[np.generic] | None = None

    @property
    def array(self) -> NDArray[np.generic]:
        """Return the array; raises RefusedError where the file never said what is in it."""
        if self._array is None:
            raise RefusedError("it names an array and does not say what is in it.")
        return self._array

    def build(self, state: Any) -> None:
        """Fill it: ``(1, shape, dtype, column by column, bytes)``; very old files leave the 1 out."""
        if type(state) is tuple and len(state) == 5:
            state = state[1:]
        if type(state) is not tuple or len(state) != 4:
            raise RefusedError("an array in it is described in an unknown way.")
        shape, dtype, by_column, data = state
        self._array = filled(data, dtype, shape, "F" if by_column is True or by_column == 1 else "C")


def named(module: Any, name: Any) -> Name:
    """Return what a global name stands for; raises RefusedError, naming it, for any not in :data:`NAMES`."""
    if type(module) is not str or type(name) is not str:
        raise RefusedError("it names what it wants to call in an unknown way.")
    known = NAMES.get((module, name))
    if known is None:
        raise RefusedError(f"it wants to call {_plain(module)}.{_plain(name)}, which is not data.")
    return known


def called(name: Any, arguments: Any) -> Any:
    """Return what calling the known ``name`` would give, as checked values; raises RefusedError."""
    if type(name) is not Name or type(arguments) is not tuple:
        raise RefusedError("it calls something that is not a name of numpy's.")
    if name.does == "array" and len(arguments) == 3 and arguments[0] == Name("array type"):
        return ArrayBeing()
    if name.does == "dtype" and len(arguments) in {1, 3}:
        return Dtype(arguments[0])
    if name.does == "bytes" and len(arguments) == 2 and type(arguments[0]) is str:
        return arguments[0].encode("latin-1")
    if name.does == "no bytes" and not arguments:
        return b""
    if name.does == "from buffer" and len(arguments) == 4:
        being = ArrayBeing()
        data, dtype, shape, order = arguments
        being._array = filled(data, dtype, shape, order)
        return being
    if name.does == "scalar" and len(arguments) == 2:
        return filled(arguments[1], arguments[0], (), "C").item()
    raise RefusedError("it calls a numpy function in an unknown way.")


def filled(data: Any, dtype: Any, shape: Any, order: Any) -> NDArray[np.generic]:
    """Return an array over ``data`` (not copied); raises RefusedError where the parts do not fit."""
    import numpy as np

    if type(data) is str:  # bytes of Python 2
        data = data.encode("latin-1")
    if type(shape) is int:
        shape = (shape,)
    if type(dtype) is not Dtype or type(data) not in {bytes, bytearray} or order not in ("C", "F"):
        raise RefusedError("an array in it is described in an unknown way.")
    if type(shape) is not tuple or len(shape) > 8 or not all(type(n) is int and n >= 0 for n in shape):
        raise RefusedError("the shape of an array in it is not a shape.")
    kind = dtype.numpy()
    if math.prod(shape) * kind.itemsize != len(data):
        raise RefusedError("an array in it has another number of bytes than its shape needs.")
    array: NDArray[np.generic] = np.frombuffer(data, kind).reshape(shape, order=order)
    array.flags.writeable = False
    return array


def _plain(text: str) -> str:
    """Return a name from the file so that it cannot do anything to a terminal or fill it."""
    short = text if len(text) <= 60 else f"{text[:60]}…"
    return "".join(letter if letter.isprintable() else "?" for letter in short)
