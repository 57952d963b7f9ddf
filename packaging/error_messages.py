"""Reading from the code every message that says something went wrong.

A message is the text of an error of the AssistantError family, the reason why a picture is refused, or a text
that the window tells as a warning. What changes from case to case (names, numbers, reasons of the system) is
written as "…". ``packaging/error_table.py`` compares them with the page that explains each.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CODE = ROOT / "assistant"
BLANK = "…"
GAP = "\0"
"""What stands for a blank while a text is read: the code's own texts may hold a "…" too."""
ROOTS = frozenset({"AssistantError", "Refusal", "ArgumentTypeError"})
TABLES = {"_SENTENCES": f"{GAP} "}
"""Names of tables whose last strings are ends of messages -> what stands before each."""
TRANSLATED = frozenset({"tr", "mark"})
_DEPTH = 6


@dataclass(frozen=True, order=True, slots=True)
class Message:
    """A message of the code. ``room`` is its folder below assistant, ``place`` the file and line."""

    text: str
    room: str
    place: str = field(compare=False)
    raw: str = field(compare=False, default="")
    """The same with GAP for each blank."""


@dataclass(slots=True)
class Module:
    path: Path
    tree: ast.Module
    functions: dict[str, ast.FunctionDef]
    constants: dict[str, ast.expr]
    imported: dict[str, tuple[str, str]]
    """Name -> (module, name there): for reasons that a function of another module gives."""


# From the code


def messages(code: Path = CODE) -> list[Message]:
    """Return every message of the code below ``code``, each text once for each room."""
    reader = Reader(code)
    return sorted({message for module in reader.modules.values() for message in reader.of(module)})


def _module(path: Path) -> Module:
    tree = ast.parse(path.read_text("utf-8"))
    functions = {node.name: node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
    constants = {}
    imported = {}
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            constants[node.targets[0].id] = node.value
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.value:
            constants[node.target.id] = node.value
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                imported[alias.asname or alias.name] = (node.module, alias.name)
    return Module(path, tree, functions, constants, imported)


class Reader:
    """Follows what is given to an error back to the words it is made of."""

    def __init__(self, code: Path, *, whole: bool = False) -> None:
        """``whole``: where one of two words stands in a text, tell the text with each."""
        self.modules = modules = {path: _module(path) for path in sorted(code.rglob("*.py"))}
        self._code, self._whole = code, whole
        self._family = set(ROOTS)
        grown = True
        while grown:
            before = len(self._family)
            for module in modules.values():
                for node in ast.walk(module.tree):
                    if isinstance(node, ast.ClassDef) and any(name_of(b) in self._family for b in node.bases):
                        self._family.add(node.name)
            grown = len(self._family) > before

    def of(self, module: Module) -> Iterator[Message]:
        """Yield the messages of one module."""
        for function, node in _calls(module.tree):
            if name_of(node.func) in self._family and node.args:
                yield from self._told(module, function, node.args[-1], node.lineno)
            elif any(isinstance(one, ast.Constant) and one.value == "warning" for one in node.args):
                for argument in node.args:
                    if _is_translated(argument):
                        yield from self._told(module, function, argument, node.lineno)
        for name, before in TABLES.items():
            if name in module.constants:
                for one in ast.walk(module.constants[name]):
                    if isinstance(one, ast.Constant) and str(one.value).endswith("."):
                        yield self._message(module, before + str(one.value), one.lineno)

    def _told(
        self, module: Module, function: ast.FunctionDef | None, said: ast.expr, line: int
    ) -> Iterator[Message]:
        for text in self.texts(module, function, said, _DEPTH):
            if says_something(text):
                yield self._message(module, text, line)

    def _message(self, module: Module, text: str, line: int) -> Message:
        inside = module.path.relative_to(self._code)
        room = inside.parts[0] if len(inside.parts) > 1 else "program"
        raw = tidy(text)
        return Message(raw.replace(GAP, BLANK), room, f"{inside.as_posix()}:{line}", raw)

    def texts(
        self, module: Module, function: ast.FunctionDef | None, node: ast.expr, depth: int
    ) -> Iterator[str]:
        """Yield what ``node`` may say, with "…" for what only the moment knows."""
        if isinstance(node, ast.Constant):
            yield str(node.value)
        elif isinstance(node, ast.JoinedStr):
            for parts in product(*(self._parts(module, part) for part in node.values)):
                yield "".join(parts)
        elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
            for left in self.texts(module, function, node.left, depth):
                for right in self.texts(module, function, node.right, depth):
                    yield left + right
        elif isinstance(node, ast.IfExp):
            yield from self.texts(module, function, node.body, depth)
            yield from self.texts(module, function, node.orelse, depth)
        elif isinstance(node, ast.Call) and depth:
            yield from self._called(module, function, node, depth - 1)
        elif isinstance(node, ast.Name) and depth:
            yield from self._named(module, function, node.id, depth - 1)
        else:
            yield GAP

    def _parts(self, module: Module, part: ast.expr) -> list[str]:
        value = part.value if isinstance(part, ast.FormattedValue) else part
        if self._whole and isinstance(value, ast.IfExp):
            branches = (value.body, value.orelse)
            if all(isinstance(one, ast.Constant | ast.JoinedStr) for one in branches):
                return [text for one in branches for text in self.texts(module, None, one, 0)]
        return [self._part(module, part)]

    def _part(self, module: Module, part: ast.expr) -> str:
        if isinstance(part, ast.Constant):
            return str(part.value)
        value = part.value if isinstance(part, ast.FormattedValue) else part
        if isinstance(value, ast.Name) and isinstance(module.constants.get(value.id), ast.Constant):
            constant = str(module.constants[value.id].value)  # type: ignore[attr-defined]
            return constant if " " in constant else GAP
        return GAP

    def _called(
        self, module: Module, function: ast.FunctionDef | None, call: ast.Call, depth: int
    ) -> Iterator[str]:
        name = name_of(call.func)
        if name in TRANSLATED and call.args:
            for text in self.texts(module, function, call.args[0], depth):
                yield re.sub(r"\{[^}]*\}|%L?n", GAP, text)
            return
        home, asked = self._home(module, call.func)
        if home is None or asked is None:
            yield GAP
            return
        for node in ast.walk(asked):
            if isinstance(node, ast.Return) and node.value is not None:
                yield from self.texts(home, asked, node.value, depth)

    def _home(self, module: Module, func: ast.expr) -> tuple[Module | None, ast.FunctionDef | None]:
        """Return the function that is called and its module, where it is one of ours."""
        if isinstance(func, ast.Name):
            if func.id in module.functions:
                return module, module.functions[func.id]
            place = module.imported.get(func.id)
            other = self._find(place[0]) if place else None
            return other, other.functions.get(place[1]) if other and place else None
        if isinstance(func, ast.Attribute) and isinstance(func.value, ast.Name):
            place = module.imported.get(func.value.id)
            other = self._find(".".join(place)) if place else None
            if other:
                return other, other.functions.get(func.attr)
            if func.value.id == "self":
                return module, module.functions.get(func.attr)
        return None, None

    def _find(self, dotted: str) -> Module | None:
        parts = dotted.split(".")
        if parts[0] != "assistant":
            return None
        place = self._code.joinpath(*parts[1:])
        return self.modules.get(place.with_suffix(".py")) or self.modules.get(place / "__init__.py")

    def _named(
        self, module: Module, function: ast.FunctionDef | None, name: str, depth: int
    ) -> Iterator[str]:
        given = [
            node.value
            for node in ast.walk(function or module.tree)
            if isinstance(node, ast.Assign) and any(name_of(target) == name for target in node.targets)
        ]
        if not given and name in module.constants:
            given = [module.constants[name]]
        if not given:
            yield GAP
        for value in given:
            yield from self.texts(module, function, value, depth)


def _calls(tree: ast.Module) -> Iterator[tuple[ast.FunctionDef | None, ast.Call]]:
    """Yield every call with the innermost function around it."""

    def walk(
        node: ast.AST, function: ast.FunctionDef | None
    ) -> Iterator[tuple[ast.FunctionDef | None, ast.Call]]:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.Call):
                yield function, child
            yield from walk(child, child if isinstance(child, ast.FunctionDef) else function)

    yield from walk(tree, None)


def _is_translated(node: ast.expr) -> bool:
    return isinstance(node, ast.Name) or (isinstance(node, ast.Call) and name_of(node.func) in TRANSLATED)


def name_of(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""


def tidy(text: str, blank: str = GAP) -> str:
    """Return one line, in which blanks that touch are one."""
    return re.sub(rf"{blank}(\s*{blank})+", blank, " ".join(text.split()))


def says_something(text: str) -> bool:
    return len(re.findall(r"[A-Za-z]{2,}", text)) >= 3


def as_listed(text: str) -> str:
    """Return a text of the window, with its ``{places}``, as it is listed here."""
    return tidy(re.sub(r"\{[^}]*\}|%L?n", BLANK, text), BLANK)


def pattern(text: str) -> re.Pattern[str]:
    """Return what finds a message in what a person was told; a NUL stands between two things told."""
    return re.compile("[^\0]*?".join(re.escape(part) for part in text.strip(BLANK).split(BLANK)))
