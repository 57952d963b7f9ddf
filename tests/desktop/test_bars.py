import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics

from assistant.desktop.batch.batch import Batch
from assistant.desktop.batch.batch_bar import BatchBar
from assistant.desktop.reading.worker import Outcome
from assistant.desktop.shell.message_bar import FLAGS, MessageBar, shortened
from assistant.desktop.shell.status_line import StatusLine


@pytest.fixture
def messages(qtbot):
    bar = MessageBar()
    qtbot.addWidget(bar)
    return bar


def test_a_message_is_shown_and_can_be_closed(messages, qtbot):
    with qtbot.waitSignal(messages.shown):
        messages.say("3 pictures could not be read.", "warning")
    assert messages.text == "3 pictures could not be read."
    messages.grab()
    with qtbot.waitSignal(messages.gone):
        messages.clear()
    assert messages.text == ""


def test_a_long_message_has_two_lines_before_it_loses_its_middle(qapp):
    metrics = QFontMetrics(QFont())
    sentence = "This was not saved. {} is not there any more. Bring it back, or save a copy of what is open."
    text = sentence.format("/museum/catalogue.sqlite")
    width = 6 * metrics.horizontalAdvance(text) // 10
    assert shortened(text, metrics, width) == text
    far = sentence.format("/museum" * 30)
    shown = shortened(far, metrics, width)
    assert shown.startswith("This was not saved. ") and shown.endswith("save a copy of what is open.")
    assert len(shown) > 0.7 * len(text)
    box = metrics.boundingRect(QRect(0, 0, width, 1000), FLAGS, shown)
    assert box.height() <= 2 * metrics.lineSpacing() and box.width() <= width


def test_the_action_does_its_thing_once(messages, qtbot):
    done = []
    messages.say("Stopped.", action="Go on", do=lambda: done.append(1))
    qtbot.mouseClick(messages._action, Qt.MouseButton.LeftButton)
    assert done == [1]
    assert messages.text == ""
    assert messages._do is None


def test_a_note_goes_by_itself_and_a_warning_stays(messages):
    messages.say("Undone.")
    assert messages._clock.isActive()
    messages.say("The disk is full.", "warning")
    assert not messages._clock.isActive()


def test_the_status_line_leaves_out_what_is_empty(qtbot):
    line = StatusLine()
    qtbot.addWidget(line)
    assert line.text == "works offline"
    line.set_fact("pack", "starter 1.0")
    line.set_fact("queue", "3 waiting")
    line.set_fact("saved", "not saved", warning=True)
    assert line.text == "starter 1.0 · 3 waiting · works offline · not saved"
    line.set_fact("queue", "")
    line.set_right("50 %")
    line.resize(600, 32)
    line.grab()
    assert line.accessibleName() == "starter 1.0 · works offline · not saved"


def test_the_batch_bar_offers_what_can_be_done_now(qtbot):
    batch = Batch()
    bar = BatchBar(batch)
    qtbot.addWidget(bar)

    def offered() -> set[str]:
        buttons = {"stop": bar._stop, "resume": bar._resume, "review": bar._review, "problems": bar._problems}
        return {name for name, button in buttons.items() if not button.isHidden()}

    assert bar.isHidden()
    batch.begin([1, 2])
    assert not bar.isHidden()
    assert offered() == {"stop"}
    bar._stop.click()
    assert offered() == {"resume"}
    bar._resume.click()
    batch.advance([Outcome(1, 1, True), Outcome(2, 2, False, "It ends early.")])
    assert offered() == {"review", "problems"}
    bar.grab()
    bar._close.click()
    assert bar.isHidden()
