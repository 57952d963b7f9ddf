"""Every text that reaches a person goes through ``tr`` or ``mark``: what does not stays English for ever."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

DESKTOP = Path(__file__).resolve().parents[2] / "assistant" / "desktop"

SHOWS = {
    "QLabel", "QPushButton", "QToolButton", "QCheckBox", "QRadioButton", "QAction", "QGroupBox", "QMenu",
    "QMessageBox", "QProgressDialog",
    "setText", "setPlainText", "setTitle", "setToolTip", "setStatusTip", "setWhatsThis", "setWindowTitle",
    "setAccessibleName", "setAccessibleDescription", "setPlaceholderText", "setInformativeText",
    "setDetailedText", "setPrefix", "setSuffix", "setTabText", "setHeaderLabels", "setLabelText",
    "addAction", "addMenu", "addTab", "addItem", "addItems", "addRow", "addButton",
    "question", "information", "warning", "critical", "about",
    "getText", "getItem", "getOpenFileName", "getOpenFileNames", "getSaveFileName", "getExistingDirectory",
    "say", "emit", "set_fact", "set_right", "drawText", "QAccessibleAnnouncementEvent",
}  # fmt: skip
"""Calls whose texts are read, by the last part of their name."""

NOT_SHOWN = {
    "tr", "mark", "getLogger", "debug", "info", "error", "exception", "setObjectName", "setProperty",
    "setStyleSheet", "setFamilies", "QKeySequence", "value", "setValue", "addData", "execute",
    "RuntimeError", "ValueError", "TypeError", "KeyError", "AssertionError", "NotImplementedError",
}  # fmt: skip
"""Calls whose texts nobody reads in the window, or that translate them."""

NAMES = {"GLAM Annotation Assistant", "EUFCC-340K"}
"""Names are the same in every language."""

ALLOWED = {
    "display.py": "printed on the terminal when there is no window, and nothing to translate with yet",
}

WORD = re.compile(r"[^\W\d_]{2,}")
SENTENCE = re.compile(r"^[A-ZÀ-Ý“][^\W\d_]*[’']?[^\W\d_]*,? [^\W\d_“{]")
NO_SENTENCE = re.compile(r"^(SELECT|INSERT|UPDATE|DELETE|WITH|CREATE|PRAGMA)\b|[{;]\s*\w[\w-]*:|\{\{|::")


def bare_texts(path: Path) -> Iterator[tuple[int, str]]:
    """Yield line and text of what is shown without having been translated."""
    yield from _in(ast.parse(path.read_text("utf-8")), "")


def _in(node: ast.AST, call: str) -> Iterator[tuple[int, str]]:
    """Walk the code below a node; ``call`` is the name of the innermost call around it."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return  # a docstring
    if isinstance(node, ast.Constant | ast.JoinedStr):
        text = _words(node)
        if text and _is_shown(text, call, isinstance(node, ast.JoinedStr)):
            yield node.lineno, text
        if isinstance(node, ast.JoinedStr):
            for part in node.values:
                if isinstance(part, ast.FormattedValue):
                    yield from _in(part.value, "")
        return
    if isinstance(node, ast.Call):
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        yield from _in(node.func, "")
        if name in NOT_SHOWN or (name == "warning" and _is_log(node.func)):
            return
        for each in [*node.args, *(keyword.value for keyword in node.keywords)]:
            yield from _in(each, name if name in SHOWS else "")
        return
    if isinstance(node, ast.Compare | ast.Subscript | ast.Assert | ast.Raise | ast.Lambda):
        call = ""
    keeps = isinstance(node, ast.IfExp | ast.BoolOp | ast.BinOp | ast.List | ast.Tuple | ast.Starred)
    for child in ast.iter_child_nodes(node):
        yield from _in(child, call if keeps else "")


def _is_log(function: ast.expr) -> bool:
    return isinstance(function, ast.Attribute) and getattr(function.value, "id", "") == "log"


def _words(node: ast.Constant | ast.JoinedStr) -> str:
    parts = node.values if isinstance(node, ast.JoinedStr) else [node]
    return "".join(
        part.value if isinstance(part, ast.Constant) and isinstance(part.value, str) else "{}"
        for part in parts
        if not (isinstance(part, ast.Constant) and not isinstance(part.value, str))
    )


def _is_shown(text: str, call: str, filled: bool) -> bool:
    for name in NAMES:
        text = text.replace(name, "")
    if NO_SENTENCE.search(text):
        return False
    plain = text.replace("{}", " ")
    if call:  # a key such as "note" or "accept" is one small word; what is read has more, or a capital
        words = WORD.findall(re.sub(r"\*\.\w+|<[^>]*>|&\w+;|[\w-]+: ?#?\w+;?", " ", plain))
        return bool(words) and (filled or " " in text.strip() or text[:1].isupper() or text.endswith("…"))
    return bool(SENTENCE.match(text)) and len(WORD.findall(plain)) > 2


@pytest.mark.parametrize(
    "path", sorted(DESKTOP.rglob("*.py")), ids=lambda path: str(path.relative_to(DESKTOP))
)
def test_what_is_read_is_translated(path: Path):
    if path.name in ALLOWED:
        return
    assert [f"{path.name}:{line}: {text!r}" for line, text in bare_texts(path)] == []


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ('QLabel("Open")', 1),
        ('QLabel(tr("Open"))', 0),
        ('label.setText(f"{count} pictures")', 1),
        ('label.setText(tr("{count} pictures", count=count))', 0),
        ('label.setText("Wait" if busy else "Ready")', 2),
        ('self.message.emit("No picture is open.")', 1),
        ('self.chosen.emit("accept")', 0),
        ('messages.say(tr("Saved"), "good")', 0),
        ('TABLE = {"csv": "One row for each tag"}', 1),
        ('TABLE = {"csv": mark("One row for each tag")}', 0),
        ('"""A docstring in plain words."""', 0),
        ('log.warning("the file %s is gone", path)', 0),
        ('raise ValueError("No such thing is known here")', 0),
        ('def f():\n    return f"There is no folder {path}."', 1),
        ('label.setStyleSheet(f"color: {colour}")', 0),
    ],
)
def test_bare_texts_are_found(code: str, found: int, tmp_path: Path):
    (tmp_path / "some.py").write_text(code, "utf-8")
    assert len(list(bare_texts(tmp_path / "some.py"))) == found
