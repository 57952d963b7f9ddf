"""The card of a pack loads nothing and can do no harm."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextDocument

from assistant.desktop.packs.card import CardBrowser


def test_a_card_loads_nothing_from_anywhere(qtbot, tmp_path):
    browser = CardBrowser()
    qtbot.addWidget(browser)
    asked = []
    browser.loadResource = lambda kind, name: asked.append(name)
    picture = tmp_path / "spy.png"
    picture.write_bytes(b"x")
    browser.show_pack(
        [("Licence", "<b>bold?</b>")],
        f"# Card\n![spy](http://127.0.0.1:1/spy.png) ![file](file://{picture})\n<script>a()</script> text",
    )
    browser.grab()
    assert "<b>bold?</b>" in browser.toPlainText()
    kind = QTextDocument.ResourceType.ImageResource
    for name in ("http://127.0.0.1:1/spy.png", f"file://{picture}"):
        assert not CardBrowser.loadResource(browser, int(kind.value), QUrl(name))


def test_a_card_made_to_hurt_is_shown_as_it_is_written_and_a_long_one_in_part(qtbot):
    browser = CardBrowser()
    qtbot.addWidget(browser)
    browser.show_pack([], "|" * 300 + "\n" + "|-" * 300 + "\n" + "|a" * 300)
    assert "|-|-|-" in browser.toPlainText()
    browser.show_pack([], "A word. " * 50_000)
    assert len(browser.toPlainText()) < 15_000
    assert "The rest is in README.md" in browser.toPlainText()


def test_a_link_of_a_card_is_opened_only_to_the_web(qtbot, monkeypatch):
    from PySide6.QtGui import QDesktopServices

    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    browser = CardBrowser()
    qtbot.addWidget(browser)
    for address in ("file:///etc/passwd", "javascript:alert(1)", "http://example.org", "https://example.org"):
        browser.anchorClicked.emit(QUrl(address))
    assert opened == ["https://example.org"]
