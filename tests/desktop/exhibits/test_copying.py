"""The tags of an exhibit, or of objects like it, are copied."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from assistant.catalogue import Change, Verdict
from assistant.desktop.exhibits.copy_dialog import CopyDialog
from tests.desktop.fake_exhibits import GARDEN, VASE, YOUTH


def tag(window, picture_id: int, *uris: tuple[str, str, Verdict]) -> None:
    catalogue = window.desk.catalogue
    changes = [Change(facet, uri, verdict, uri) for facet, uri, verdict in uris]
    catalogue.decide(catalogue.picture(picture_id).object_id, changes, name="Tag")


def copying(window, do) -> list[str]:
    """Press C, look at the chooser, and do something with it; return what it offered."""
    offered: list[str] = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, CopyDialog)
        dialog.activateWindow()  # no window manager does it here
        QApplication.processEvents()
        try:
            offered.extend(
                ("x " if one in dialog.chosen else "- ") + f"{one.label} ({one.source})"
                for one in dialog._offers
            )
            do(dialog)
        finally:
            if dialog.isVisible():
                dialog.reject()  # a dialog left open would stop all tests

    QTimer.singleShot(0, answer)
    window.actions_by_name["copy_tags"].trigger()
    return offered


def test_return_copies_the_tags_of_the_exhibit_as_one_step(desk, qtbot):
    _, second, third = desk.filmstrip.strip.ids
    desk.desk.catalogue.link_exhibit(second, YOUTH)
    tag(desk, second, ("materials", "urn:oil", Verdict.ACCEPTED), ("subjects", "urn:girl", Verdict.ADDED))
    tag(desk, second, ("subjects", "urn:sea", Verdict.REJECTED))
    tag(desk, third, ("materials", "urn:bronze", Verdict.ADDED))
    offered = copying(desk, lambda dialog: qtbot.keyClick(dialog, Qt.Key.Key_Return))
    assert offered == [f"x urn:oil ({YOUTH})", f"x urn:girl ({YOUTH})"]
    assert {each.uri for each in desk.desk.decisions} == {"urn:oil", "urn:girl"}
    desk.actions_by_name["undo"].trigger()
    assert desk.desk.decisions == []


def test_where_the_exhibit_has_none_similar_objects_offer_theirs(desk, qtbot):
    first, second, third = desk.filmstrip.strip.ids
    for picture_id, exhibit in ((second, GARDEN), (third, VASE)):
        desk.desk.catalogue.link_exhibit(picture_id, exhibit)
        tag(desk, picture_id, ("materials", "urn:oil", Verdict.ADDED))
    tag(desk, third, ("materials", "urn:clay", Verdict.ADDED), ("subjects", "urn:girl", Verdict.ADDED))
    tag(desk, first, ("subjects", "urn:girl", Verdict.REJECTED))
    offered = copying(desk, lambda dialog: dialog.reject())
    assert offered == [
        f"- urn:clay ({VASE})",
        f"x urn:oil ({GARDEN})",
        "- urn:girl (rejected here)",
    ]
    assert [each.verdict for each in desk.desk.decisions] == [Verdict.REJECTED]


def test_space_takes_a_tag_out_of_what_is_copied(desk, qtbot):
    _, second, _ = desk.filmstrip.strip.ids
    desk.desk.catalogue.link_exhibit(second, YOUTH)
    tag(desk, second, ("materials", "urn:gold", Verdict.ADDED), ("materials", "urn:oil", Verdict.ADDED))

    def take_first_out(dialog) -> None:
        qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
        qtbot.keyClick(dialog.list, Qt.Key.Key_Return)

    copying(desk, take_first_out)
    assert [each.uri for each in desk.desk.decisions] == ["urn:oil"]


def test_a_suggested_term_that_is_copied_counts_as_accepted(desk, qtbot):
    _, second, _ = desk.filmstrip.strip.ids
    facet, [best, *_] = next(iter(desk.desk.suggestions().items()))
    desk.desk.catalogue.link_exhibit(second, YOUTH)
    tag(desk, second, (facet, best.uri, Verdict.ADDED))
    copying(desk, lambda dialog: dialog.accept())
    assert [each.verdict for each in desk.desk.decisions] == [Verdict.ACCEPTED]


def test_nothing_to_copy_is_said(desk):
    desk.actions_by_name["copy_tags"].trigger()
    assert desk.messages.text.startswith("Nothing to copy")
