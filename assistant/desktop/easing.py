"""Loading the models' libraries without holding up the window.

``import torch`` maps some hundred megabytes of libraries with Python's lock held, and a window in the
same process stands still for that long. A call through ctypes lets go of the lock; what is mapped
already costs the import nothing. (Measured: longest stop of the window 240 ms before, 120 ms after.)
"""

from __future__ import annotations

import ctypes
import os
import sys
from importlib.util import find_spec
from pathlib import Path

LIBRARIES = ("libc10.so", "libtorch_cpu.so", "libtorch.so", "libtorch_python.so")
"""In the order in which they need each other."""


def map_libraries(package: str = "torch", libraries: tuple[str, ...] = LIBRARIES) -> int:
    """Map the package's libraries into memory and return how many were; only where dlopen has its say.

    Whatever cannot be mapped is left to the import, which has the better message.
    """
    spec = find_spec(package)
    if sys.platform != "linux" or spec is None or spec.origin is None or package in sys.modules:
        return 0
    folder = Path(spec.origin).parent / "lib"
    open_library = ctypes.CDLL(None).dlopen
    open_library.argtypes, open_library.restype = [ctypes.c_char_p, ctypes.c_int], ctypes.c_void_p
    found = (folder / name for name in libraries)
    return sum(
        open_library(os.fsencode(path), os.RTLD_LAZY | os.RTLD_LOCAL) is not None
        for path in found
        if path.is_file()
    )
