"""A picture on a drive that does not answer: the others are read, and nobody waits for it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QTimer

from assistant.catalogue import Catalogue
from assistant.desktop import closing
from assistant.desktop.batch.annotate_dialog import Order
from assistant.pictures import UnreadablePicture, answering, content_hash, read, thumbnail
from tests.reliability.faults.conftest import saved

SILENCE = "Its drive does not answer. Check the network or the cable, then try again."


@pytest.fixture
def impatient(monkeypatch):
    """Files of this set are given up soon; on a busy computer any other may take as long as it likes."""
    silent = set()

    class Impatient(answering.Asked):
        def __init__(self, path, seconds, ask):
            super().__init__(path, 0.2 if path in silent else 3600.0, ask)

    monkeypatch.setattr(answering, "Asked", Impatient)
    return silent


@pytest.mark.parametrize("look", [read, content_hash, lambda path: thumbnail(path, 64)])
def test_it_is_given_up_and_read_when_the_drive_is_back(impatient, hang, make_pictures, look, qtbot):
    [path] = make_pictures(1)
    silent = hang(path)
    impatient.add(path)
    with pytest.raises(UnreadablePicture) as told:
        look(path)
    assert told.value.reason == SILENCE
    impatient.clear()
    silent.let_go()
    qtbot.waitUntil(lambda: not answering._hanging)
    look(path)


def test_where_many_hang_the_next_are_refused_at_once(impatient, hang, make_pictures, monkeypatch, qtbot):
    monkeypatch.setattr(answering, "MOST_HANGING", 3)
    paths = make_pictures(4)
    silent = hang(*paths)
    impatient.update(paths)
    for path in paths[:3]:
        with pytest.raises(UnreadablePicture):
            read(path)
    impatient.clear()  # whoever is asked now would be waited for
    for path in paths[0], paths[3]:
        with pytest.raises(UnreadablePicture, match="does not answer"):
            read(path)
    silent.let_go()
    qtbot.waitUntil(lambda: not answering._hanging)  # the threads that were left behind have ended
    read(paths[3])


def test_a_batch_names_it_and_reads_the_others(impatient, hang, make_window, make_pictures, qtbot, tmp_path):
    paths = make_pictures(6)
    with Catalogue.open(tmp_path / "work.sqlite") as catalogue:
        ids = catalogue.add_files(paths).new
    silent = hang(paths[0], paths[3])
    impatient.update({paths[0], paths[3]})
    window = make_window(tmp_path / "work.sqlite")
    with qtbot.waitSignal(window.batch.finished):
        window.batch_flow.carry_out(Order(None, None), ids)
    assert window.batch.failures == {ids[0]: SILENCE, ids[3]: SILENCE}
    assert window.desk.catalogue.counts()["suggested"] == 4
    qtbot.waitUntil(lambda: "does not answer" in window.column.view.accessibleDescription())
    for one in ids[1:3]:
        qtbot.waitUntil(lambda one=one: not (window.thumbnails.get(one) or _none).isNull())
    silent.let_go()


class _none:  # noqa: N801
    @staticmethod
    def isNull():
        return True


def beating(qtbot):
    """Return a list that grows as long as the window paints and answers."""
    beats: list[int] = []
    clock = QTimer()
    clock.timeout.connect(lambda: beats.append(1))
    clock.start(1)
    return beats, clock


def test_a_window_closes_without_waiting_for_it(hang, at_work, qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr(closing, "OFFER_SECONDS", 0.1)
    monkeypatch.setattr(answering, "ANSWER_SECONDS", 3600.0)
    path = tmp_path / "work.sqlite"
    window = at_work(path)
    window.desk.set_done(True)
    silent = hang(window.desk.picture.path)
    window.column.forget()
    window.thumbnails.forget()
    window.desk_flow.step(1)
    window.desk_flow.step(-1)
    window.column.loader.show(window.desk.picture.id, window.desk.picture.path)
    qtbot.waitUntil(silent.holds_somebody)
    QTimer.singleShot(0, window.close)
    qtbot.waitUntil(lambda: "Closing" in window.start_page.text)
    beats, clock = beating(qtbot)
    qtbot.waitUntil(lambda: "does not answer" in window.start_page.text)
    qtbot.waitUntil(lambda: len(beats) > 20)
    clock.stop()
    assert window.isVisible()
    window.close()  # the cross once more changes nothing
    assert window.isVisible()
    silent.let_go()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert not window.closing.left_behind
    assert saved(path) == []
