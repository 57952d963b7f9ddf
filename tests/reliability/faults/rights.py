"""Root may write everywhere; here it gives that right up for a moment, so that a refusal is a real one."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

_VERSION_3 = 0x20080522
_READ_AND_WRITE_ANYTHING = 1 << 1 | 1 << 2  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH


class _Header(ctypes.Structure):
    _fields_ = [("version", ctypes.c_uint32), ("pid", ctypes.c_int)]


class _Rights(ctypes.Structure):
    _fields_ = [("effective", ctypes.c_uint32), ("permitted", ctypes.c_uint32), ("heir", ctypes.c_uint32)]


@contextmanager
def as_anybody() -> Iterator[None]:
    """In this block, and in threads begun in it, the permissions of files bind this process."""
    if sys.platform != "linux":
        pytest.skip("needs Linux")
    if os.geteuid() != 0:
        yield
        return
    system = ctypes.CDLL(None, use_errno=True)
    header, rights = _Header(_VERSION_3, 0), (_Rights * 2)()
    assert system.capget(ctypes.byref(header), rights) == 0
    before = rights[0].effective
    rights[0].effective &= ~_READ_AND_WRITE_ANYTHING
    assert system.capset(ctypes.byref(header), rights) == 0
    try:
        yield
    finally:
        rights[0].effective = before
        assert system.capset(ctypes.byref(header), rights) == 0
