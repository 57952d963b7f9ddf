"""Read the arrays of a pickle file without executing it.

The Met's authors publish descriptors as ``descriptors.pkl``: a dictionary of numpy arrays. A pickle is a
program, and loading one runs it. This module never does: the standard library's disassembler
(``pickletools.genops``) names the instructions, and the few that describe dictionaries, lists, numbers,
text, bytes and numpy arrays are followed with plain values. Every name the file wants to call is compared
with the list in :mod:`assistant.evaluation.identification.pickled_names`; any other is refused before
anything is built. Memory stays near the size of the file: no length in it is believed before that many
bytes are there, and instructions are counted.
"""

from __future__ import annotations

import pickletools
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from assistant import untrusted
from assistant.evaluation.identification.errors import ProtocolError
from assistant.evaluation.identification.pickled_names import ArrayBeing, RefusedError, called, named

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

MAX_INSTRUCTIONS = 2_000_000
"""The published files have under 200; a file with more is no file of a few arrays."""

_MARK = object()

_VALUES = {
    "INT", "BININT", "BININT1", "BININT2", "LONG", "LONG1", "LONG4", "FLOAT", "BINFLOAT",
    "STRING", "BINSTRING", "SHORT_BINSTRING", "BINBYTES", "SHORT_BINBYTES", "BINBYTES8", "BYTEARRAY8",
    "UNICODE", "SHORT_BINUNICODE", "BINUNICODE", "BINUNICODE8",
}  # fmt: skip
_CONSTANTS = {"NONE": None, "NEWTRUE": True, "NEWFALSE": False}
_IGNORED = {"PROTO", "FRAME"}


def read_arrays(path: Path) -> dict[str, NDArray[np.generic]]:
    """Return the arrays of the dictionary in the pickle ``path``; nothing in the file is executed.

    Protocols 0 to 5 are read. Numbers keep the file's dtype; arrays may be views of the file's bytes and
    are not writable. Raises ProtocolError: the file cannot be read, is not a whole pickle, or holds
    anything but a dictionary of text to arrays of numbers (or to lists of arrays of one shape).
    """
    try:
        with untrusted.open_ordinary(path) as stream, warnings.catch_warnings():
            # The disassembler's own remarks about odd text in a broken file.
            warnings.simplefilter("ignore")
            found = _Machine().run(_Bounded(stream, path.stat().st_size))
            return _arrays(found)
    except OSError as error:
        raise ProtocolError(f"{path} cannot be read: {error.strerror}. Check the path.") from error
    except RefusedError as refusal:
        raise ProtocolError(
            f"{path} was not read: {refusal} Only a dictionary of numpy arrays is read from a pickle file; "
            "nothing of it was executed."
        ) from refusal
    except (ValueError, UnicodeError, OverflowError) as error:
        raise ProtocolError(
            f"{path} is not a whole pickle file: it is cut short or damaged. Get the file again."
        ) from error
    except MemoryError as error:
        raise ProtocolError(f"{path} does not fit in memory. Read it on a larger machine.") from error


class _Bounded:
    """A file of which no more can be asked for than is there: a length in a broken file allocates nothing."""

    def __init__(self, stream: BinaryIO, size: int) -> None:
        self._stream, self._size = stream, size

    def read(self, count: int = -1) -> bytes:
        if count > self._size - self._stream.tell():
            raise ValueError("the file ends too early")
        return self._stream.read(count)

    def readline(self) -> bytes:
        return self._stream.readline()

    def tell(self) -> int:
        return self._stream.tell()


class _Machine:
    """The stack and memory of a pickle, for instructions that describe data."""

    def __init__(self) -> None:
        self._stack: list[Any] = []
        self._memo: dict[int, Any] = {}
        self._actions: dict[str, Callable[[Any], None]] = {
            "MARK": lambda _: self._stack.append(_MARK),
            "POP": lambda _: self._drop(),
            "POP_MARK": lambda _: self._drop_to_mark(),
            "DUP": lambda _: self._stack.append(self._top()),
            "EMPTY_DICT": lambda _: self._stack.append({}),
            "EMPTY_LIST": lambda _: self._stack.append([]),
            "EMPTY_TUPLE": lambda _: self._stack.append(()),
            "TUPLE1": lambda _: self._stack.append(tuple(self._pop(1))),
            "TUPLE2": lambda _: self._stack.append(tuple(self._pop(2))),
            "TUPLE3": lambda _: self._stack.append(tuple(self._pop(3))),
            "TUPLE": lambda _: self._stack.append(tuple(self._to_mark())),
            "LIST": lambda _: self._stack.append(self._to_mark()),
            "DICT": lambda _: self._stack.append(_filled({}, self._to_mark())),
            "APPEND": lambda _: self._extend(self._pop(1)),
            "APPENDS": lambda _: self._extend(self._to_mark()),
            "SETITEM": lambda _: self._set_items(self._pop(2)),
            "SETITEMS": lambda _: self._set_items(self._to_mark()),
            "MEMOIZE": lambda _: self._remember(len(self._memo)),
            "PUT": self._remember,
            "BINPUT": self._remember,
            "LONG_BINPUT": self._remember,
            "GET": self._recall,
            "BINGET": self._recall,
            "LONG_BINGET": self._recall,
            "GLOBAL": lambda text: self._stack.append(named(*_halves(text))),
            "STACK_GLOBAL": lambda _: self._stack.append(named(*self._pop(2))),
            "REDUCE": lambda _: self._stack.append(called(*self._pop(2))),
            "BUILD": lambda _: self._build(),
        }

    def run(self, source: Any) -> Any:
        """Follow the instructions and return what they leave; raises RefusedError, ValueError."""
        for count, (opcode, argument, _) in enumerate(pickletools.genops(source)):
            if count >= MAX_INSTRUCTIONS:
                raise RefusedError(f"it has more than {MAX_INSTRUCTIONS:,} instructions.")
            name = opcode.name
            if name == "STOP":
                return self._top()
            if name in _VALUES:
                self._stack.append(argument)
            elif name in _CONSTANTS:
                self._stack.append(_CONSTANTS[name])
            elif name not in _IGNORED:
                action = self._actions.get(name)
                if action is None:
                    raise RefusedError(
                        f"it uses the instruction {name}, which can do more than describe data."
                    )
                action(argument)
        raise ValueError("no STOP")

    def _top(self) -> Any:
        if not self._stack or self._stack[-1] is _MARK:
            raise ValueError("the stack is empty")
        return self._stack[-1]

    def _drop(self) -> None:
        if not self._stack:
            raise ValueError("the stack is empty")
        self._stack.pop()

    def _pop(self, count: int) -> list[Any]:
        taken = self._stack[-count:]
        if len(taken) < count or any(value is _MARK for value in taken):
            raise ValueError("the stack is empty")
        del self._stack[-count:]
        return taken

    def _to_mark(self) -> list[Any]:
        for place in range(len(self._stack) - 1, -1, -1):
            if self._stack[place] is _MARK:
                taken = self._stack[place + 1 :]
                del self._stack[place:]
                return taken
        raise ValueError("there is no mark")

    def _drop_to_mark(self) -> None:
        self._to_mark()

    def _extend(self, values: list[Any]) -> None:
        target = self._top()
        if type(target) is not list:
            raise RefusedError("it adds to something that is no list.")
        target.extend(values)

    def _set_items(self, values: list[Any]) -> None:
        target = self._top()
        if type(target) is not dict:
            raise RefusedError("it sets an entry of something that is no dictionary.")
        _filled(target, values)

    def _remember(self, place: int) -> None:
        self._memo[place] = self._top()

    def _recall(self, place: int) -> None:
        if place not in self._memo:
            raise ValueError("nothing is remembered there")
        self._stack.append(self._memo[place])

    def _build(self) -> None:
        target, state = self._pop(2)
        build = getattr(type(target), "build", None)
        if build is None or type(target).__module__ != ArrayBeing.__module__:
            raise RefusedError("it sets the state of something that is no array.")
        build(target, state)
        self._stack.append(target)


def _filled(target: dict[Any, Any], values: list[Any]) -> dict[Any, Any]:
    if len(values) % 2:
        raise ValueError("a key without a value")
    for key, value in zip(values[::2], values[1::2], strict=True):
        # Not a tuple: the hash of tuples that hold each other twice takes for ever.
        if type(key) not in {str, int}:
            raise RefusedError(
                "an entry of a dictionary is named by something that is neither text nor a number."
            )
        target[key] = value
    return target


def _halves(text: str) -> tuple[str, str]:
    module, _, name = text.partition(" ")
    return module, name


def _arrays(found: Any) -> dict[str, NDArray[np.generic]]:
    if type(found) is not dict:
        raise RefusedError("it does not hold a dictionary.")
    arrays = {}
    for key, value in found.items():
        if type(key) is not str:
            raise RefusedError("an entry is not named by text.")
        arrays[key] = _array(key, value)
    return arrays


def _array(key: str, value: Any) -> NDArray[np.generic]:
    import numpy as np

    if type(value) is list and value and all(type(row) is ArrayBeing for row in value):
        rows = [row.array for row in value]
        if len({row.shape for row in rows}) == 1:
            return np.stack(rows)
    if type(value) is not ArrayBeing:
        raise RefusedError(f"“{key[:40]}” is not an array of numbers.")
    return value.array
