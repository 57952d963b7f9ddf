"""Names that are written like a web page: shown letter for letter, wherever they turn up in the window."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QToolTip, QWidget

from assistant import vocabulary
from assistant.desktop.shell.about_dialog import AboutDialog
from assistant.desktop.theme import current_theme
from tests.desktop.conftest import (  # noqa: F401
    _english,
    _nothing_is_left,
    add,
    make_pictures,
    make_window,
)
from tests.desktop.fake_exhibits import FakeTools
from tests.desktop.views import VIEWS, Stage, tag

BOLD = "<b>gerro</b>"
ODD = "\udce9\n\x1b\u202e" if sys.platform == "linux" else ""
"""What a name may hold besides: a byte that is no text, a line break, an order to a terminal, a turn."""
NAMING = (
    "desk", "filters", "term_search", "term_card", "label", "own_terms", "similar", "sheet", "group",
    "problems", "proof", "copy_tags", "backups",
)  # fmt: skip
"""The views that show names from elsewhere; the style of all of them is one."""
WRITTEN = {Qt.TextFormat.PlainText, Qt.TextFormat.RichText}
TREES = {
    "objectTypes": f"Root\n├── {BOLD}\n│   └── <i>atuell\n│       └── <img src=x>\n└── estampa\n",
    "materials": "Root\n├── <u>paper\n│   └── <a href=http:x>cartró</a>\n└── metall\n    └── <b>plata\n",
    "classifications": "Root\n├── <table width=9999>\n└── arts visuals\n",
    "subjects": "Root\n└── <h1>retrat\n",
}


@pytest.fixture
def spy(tmp_path: Path) -> str:
    """A picture in HTML: a label that is 400 pixels high has read it."""
    Image.new("RGB", (999, 400)).save(tmp_path / "spy.png")
    return f"<img src='{tmp_path / 'spy.png'}'>"


@pytest.fixture
def small_vocabulary(tmp_path: Path) -> vocabulary.Vocabulary:
    """Terms whose labels are tags of HTML."""
    folder = tmp_path / "labels"
    folder.mkdir()
    for facet, tree in TREES.items():
        (folder / f"{facet}.txt").write_text(tree, encoding="utf-8")
    return vocabulary.load(folder)


@pytest.fixture
def stage(make_window, add, qtbot, tmp_path) -> Iterator[Stage]:  # noqa: F811
    """A window on a catalogue, pictures, terms and exhibits that all have such names."""
    index = tmp_path / f"<b>paintings{ODD}.exhibits"
    index.write_bytes(b"index")
    tools = FakeTools(tmp_path)
    tools.candidates = tuple(replace(one, title=f"<img src=x>{one.title}") for one in tools.candidates)
    window = make_window(tmp_path / f"<b>work{ODD}.sqlite", tools=tools, index=str(index))
    window.resize(1366, 768)
    folder = tmp_path / f"<i>pictures{ODD}"
    folder.mkdir()
    for number in range(3):
        Image.new("RGB", (64, 48), (number * 70, 90, 120)).save(
            folder / f"<h1>{number:03}<img src=x>{ODD}.png"
        )
    add(window, sorted(folder.iterdir()))
    qtbot.waitUntil(lambda: len(window.exhibits.panel.model.candidates) == 3)
    tag(window, 1)
    made = Stage(window, qtbot, tmp_path)
    made.at_the_desk()
    return made


def guessing(view: QWidget) -> Iterator[str]:
    """Yield the labels of a view that would guess whether their text is a web page."""
    for label in {*view.findChildren(QLabel), *([view] if isinstance(view, QLabel) else [])}:
        if label.isVisible() and label.textFormat() not in WRITTEN:
            yield f"{type(label).__name__}: {label.text()}"


def test_no_label_of_any_view_takes_a_name_for_a_web_page(stage, qapp):
    found: list[str] = []
    shown: list[str] = []

    def look(view: QWidget) -> None:
        qapp.processEvents()
        found.extend(guessing(view))
        for label in view.findChildren(QLabel):
            shown.append(label.text())
            if label.textFormat() == Qt.TextFormat.RichText and "<img" in label.text():
                found.append(f"not escaped: {label.text()}")

    for name in NAMING:
        stage.at_the_desk()
        VIEWS[name](stage, look)
    assert not found, "\n".join(found)
    assert any("<h1>000<img src=x>" in text for text in shown)


def test_a_label_shows_the_letters_and_reads_no_picture(qtbot, spy):
    current_theme().apply()
    window = QWidget()
    qtbot.addWidget(window)
    label = QLabel(spy, window)
    window.show()
    label.show()
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.sizeHint().height() < 400, "the picture was read"


def test_a_tool_tip_shows_the_letters(qtbot, qapp, spy):
    current_theme().apply()
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    QToolTip.showText(QPoint(5, 5), spy, window)
    tip = next(one for one in qapp.topLevelWidgets() if one.metaObject().className() == "QTipLabel")
    assert tip.textFormat() == Qt.TextFormat.PlainText
    QToolTip.hideText()
    tip.deleteLater()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_question_that_quotes_a_name_reads_no_file(qtbot, tmp_path):
    current_theme().apply()
    os.mkfifo(tmp_path / "trap.png")  # whoever reads it waits for ever
    seen: list[Qt.TextFormat] = []

    def answer() -> None:
        box = QApplication.activeModalWidget()
        seen.extend(one.textFormat() for one in box.findChildren(QLabel) if one.text())
        box.reject()

    QTimer.singleShot(0, answer)
    QMessageBox.question(None, "Export", f"<img src='{tmp_path / 'trap.png'}'> is there. Replace it?")
    assert seen == [Qt.TextFormat.PlainText]


@pytest.mark.parametrize(
    "address", ["smb://there/share/x.exe", "file://there/x.exe", "search-ms:query=x", "x.exe"]
)
def test_a_link_in_the_card_of_a_pack_leads_to_the_web_or_nowhere(
    qtbot, monkeypatch, small_vocabulary, address
):
    followed: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: followed.append(url.toString()))
    about = AboutDialog(small_vocabulary, "", card=f"[here]({address}) [web](https://example.org/card)")
    qtbot.addWidget(about)
    page = about.tabs.widget(2)
    for link in (address, "https://example.org/card"):
        page.anchorClicked.emit(QUrl(link))
    assert followed == ["https://example.org/card"] and not page.openExternalLinks()
