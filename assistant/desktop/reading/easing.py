"""Loading the models without holding up the window.

``import torch`` maps some hundred megabytes of libraries with Python's lock held, and a window in the
same process stands still for that long. A call through ctypes lets go of the lock; what is mapped
already costs the import nothing. And the million objects that come with the libraries make every full
garbage collection a stop of 0.2 s, for ever: they are set aside from it.
"""

from __future__ import annotations

import atexit
import ctypes
import gc
import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

_LOADING = threading.Lock()

SOONER = (
    "subprocess", "PIL.JpegImagePlugin", "PIL.PngImagePlugin", "PIL.TiffImagePlugin", "PIL.WebPImagePlugin",
    "PIL.ImageCms", "PIL.ImageOps",
)  # fmt: skip
"""What the threads that read pictures import meanwhile. One library is mapped at a time: an import that
has to wait for its turn waits with Python's lock held, and the window with it."""

LIBRARIES = ("libc10.so", "libtorch_cpu.so", "libtorch.so", "libtorch_python.so")
"""In the order in which they need each other."""


SWITCH_SECONDS = 0.001
"""How long another thread may keep Python's lock while the window wants it; 5 ms is Python's own choice."""

_MMAP_THRESHOLD = -3  # mallopt's name for the size from which a block is mapped by itself
_MAPPED_FROM = 128 * 2**10
_USUALLY_MAPPED_FROM = 32 * 2**20


def ease_window() -> None:
    """Let the window have its turn soon, and give the memory of decoded pictures back when they go.

    glibc keeps freed blocks of some megabytes for the next ones; with pictures of all sizes on several
    threads it is a third more memory than is used. Where there is no glibc nothing is changed.
    """
    sys.setswitchinterval(SWITCH_SECONDS)
    _map_blocks_from(_MAPPED_FROM)


def set_aside() -> None:
    """Take what is there now out of all further garbage collections: it stays to the end anyway.

    A collection over the seventy thousand objects of a window takes 20 ms, and any thread may cause it.
    """
    gc.collect()
    gc.freeze()


def _map_blocks_from(size: int) -> None:
    if sys.platform == "linux":
        with suppress(AttributeError, OSError):  # another C library
            ctypes.CDLL(None).mallopt(_MMAP_THRESHOLD, size)


def map_libraries(package: str = "torch", libraries: tuple[str, ...] = LIBRARIES) -> int:
    """Map the package's libraries into memory and return how many were; only where dlopen has its say.

    Whatever cannot be mapped is left to the import, which has the better message.
    """
    spec = find_spec(package)
    if sys.platform != "linux" or spec is None or spec.origin is None or package in sys.modules:
        return 0
    _map_blocks_from(_USUALLY_MAPPED_FROM)  # the models use their blocks again and again
    for name in SOONER:
        with suppress(ImportError):
            import_module(name)
    folder = Path(spec.origin).parent / "lib"
    open_library = ctypes.CDLL(None).dlopen
    open_library.argtypes, open_library.restype = [ctypes.c_char_p, ctypes.c_int], ctypes.c_void_p
    found = (folder / name for name in libraries)
    return sum(
        open_library(os.fsencode(path), os.RTLD_LAZY | os.RTLD_LOCAL) is not None
        for path in found
        if path.is_file()
    )


@contextmanager
def without_collecting() -> Iterator[None]:
    """Load in the block what stays to the end: it is not searched for garbage, now or later.

    One thread at a time: two that import the same libraries could meet each other's half-made modules.
    """
    with _LOADING:
        was_on = gc.isenabled()
        gc.disable()
        try:
            yield
        finally:
            gc.freeze()
            atexit.register(gc.unfreeze)  # at the end it is cleared away with the rest
            if was_on:
                gc.enable()
