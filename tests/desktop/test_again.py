"""Readings of the GUI thread: what nobody can read is not asked for again and again."""

from __future__ import annotations

from assistant.catalogue import CatalogueBusyError
from assistant.desktop.again import Again


def test_without_a_catalogue_nothing_is_read_and_nothing_waits(qapp):
    again = Again()
    again.read("state", lambda: None)
    assert len(again) == 0
    assert not again._soon.isActive()


def test_a_reading_that_meets_a_lock_is_carried_out_once_it_is_gone(qtbot, catalogue, monkeypatch):
    again, read = Again(), []
    again.use(catalogue)
    with monkeypatch.context() as patch:

        def locked():
            raise CatalogueBusyError("in use by another program")

        patch.setattr(catalogue, "snapshot", locked)
        again.read("object", lambda: read.append("the first"))
        again.read("object", lambda: read.append("the last"))
        assert read == []
    qtbot.waitUntil(lambda: read == ["the last"])
    assert len(again) == 0
