"""The texts of the window and their translations: collect them, or check that none is stale.

    python packaging/translations.py            takes new texts into the .ts files, drops those that are
                                                gone, and compiles the .qm files
    python packaging/translations.py --check    says what is missing, stale or wrong: exit code 1

The files lie in resources/translations. Every text is a literal in a call of ``tr`` or ``mark``
(assistant/desktop/words.py), or a message of a room of the core that the window can show
(packaging/core_messages.py), in the context "core" with %1, %2…; these stand in core.txt too, which travels
with the program. ``en.ts`` has singular and plural alone; "%Ln picture(s)" gets its two forms by itself. Edit
the .ts files with pyside6-linguist or by hand, and run this again afterwards.
"""

from __future__ import annotations

import ast
import json
import re
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from string import Formatter
from xml.etree import ElementTree

sys.path.insert(0, str(Path(__file__).resolve().parent))
import core_messages
import qt_tools

ROOT = Path(__file__).resolve().parents[1]
CODE = ROOT / "assistant" / "desktop"
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("en", "ca", "es")
COUNTS = ("%n", "%Ln")
CORE, LIST = "core", "core.txt"
"""The context of what the core says, and the list of it."""
ADVICE = (
    "Run python packaging/translations.py, translate what it names in resources/translations/ca.ts and es.ts,"
    " and run it again."
)


@dataclass(frozen=True, order=True, slots=True)
class Text:
    """A text of the code: its note tells two meanings apart; ``plural``: it is chosen by a count."""

    source: str
    note: str = ""
    plural: bool = False
    context: str = ""


@dataclass(frozen=True, slots=True)
class Translation:
    """What a .ts file has for a text; ``forms`` are one, or singular and plural."""

    forms: tuple[str, ...]
    kind: str = ""
    """"" for finished; else "unfinished", "obsolete" or "vanished", as Qt writes it."""


# From the code


def texts(folder: Path = CODE) -> set[Text]:
    """Return the texts of all Python files below a folder, by reading the code. Raises SyntaxError."""
    return {text for path in sorted(folder.rglob("*.py")) for text in _texts_of(path)}


def core_texts(folder: Path = CODE) -> set[Text]:
    """Return what the rooms beside the window's folder say that the window can show."""
    return {Text(each, context=CORE) for each in core_messages.templates(folder.parent)}


def _texts_of(path: Path) -> Iterator[Text]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"), str(path))):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.args):
            continue
        values = [each.value if isinstance(each, ast.Constant) else None for each in node.args]
        if node.func.id in {"tr", "mark"} and isinstance(values[0], str):
            note = values[1] if node.func.id == "tr" and len(values) > 1 else ""
            yield Text(values[0], note if isinstance(note, str) else "", len(values) > 2)


def hidden(folder: Path = CODE) -> list[str]:
    """Return where a text stands inside an f-string: Qt's reader does not look there."""
    return [
        f"{path.name}:{call.lineno}: a text inside an f-string; take it out"
        for path in sorted(folder.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text("utf-8"), str(path)))
        if isinstance(node, ast.JoinedStr)
        for call in ast.walk(node)
        if isinstance(call, ast.Call) and getattr(call.func, "id", "") == "tr"
        if call.args and isinstance(call.args[0], ast.Constant)
    ]


# From the .ts files


def read(path: Path) -> dict[Text, Translation]:
    """Return what a .ts file holds."""
    found = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            plural = message.get("numerus") == "yes"
            forms = [each.text or "" for each in translation.iter("numerusform")]
            text = Text(message.findtext("source") or "", message.findtext("comment") or "", plural, name)
            found[text] = Translation(
                tuple(forms) if plural else (translation.text or "",), translation.get("type", "")
            )
    return found


def problems(wanted: set[Text], language: str, held: Mapping[Text, Translation]) -> Iterator[str]:
    """Yield a line for everything that is missing, stale or wrong in one language."""
    if language == "en":
        wanted = {text for text in wanted if text.plural}
    for text in sorted(wanted - held.keys()):
        yield f"missing: {_shown(text)}"
    for text in sorted(held.keys() - wanted):
        yield f"no longer in the code: {_shown(text)}"
    for text in sorted(wanted & held.keys()):
        translation = held[text]
        if translation.kind or not all(translation.forms):
            yield f"not translated: {_shown(text)}"
        elif reason := next(_wrong(text, translation.forms), ""):
            yield f"{reason}: {_shown(text)} -> {' | '.join(translation.forms)}"


def _wrong(text: Text, forms: Sequence[str]) -> Iterator[str]:
    """Yield what would be shown wrongly: places and counts that are not those of the text."""
    if not any(count in text.source for count in COUNTS) and text.plural:
        yield "a count without %n or %Ln"
    for number, form in enumerate(forms):
        if text.context == CORE and sorted(_NUMBERED.findall(form)) != sorted(_NUMBERED.findall(text.source)):
            yield "not each of %1, %2… once"
        if places(form) != places(text.source):
            yield "other places than in the text"
        # A singular may say "one picture" without the figure.
        if _counts(form) != _counts(text.source) and not (text.plural and number == 0 and not _counts(form)):
            yield "another count than in the text"
        if form.endswith("…") != text.source.endswith("…"):
            yield "… at the end of one alone"


_NUMBERED = re.compile(r"%[1-9]")


def places(text: str) -> set[str] | None:
    """Return the names in braces; None where they cannot be read."""
    try:
        return {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    except ValueError:
        return None


def _counts(text: str) -> set[str]:
    return {count for count in COUNTS if count in text}


def _shown(text: Text) -> str:
    about = f" ({text.note})" if text.note else ""
    return f"{text.source!r}{about}{', plural' if text.plural else ''}{', core' if text.context else ''}"


# The .ts and .qm files


def update(code: Path = CODE, folder: Path = FOLDER) -> None:
    """Bring the .ts files up to date with the code, keeping what is translated, and compile them.

    Raises SyntaxError, and changes nothing, if a file of the code cannot be read: its texts would be dropped.
    """
    texts(code)
    core = sorted(each.source for each in core_texts(code))
    folder.mkdir(parents=True, exist_ok=True)
    (folder / LIST).write_text("".join(f"{each}\n" for each in core), "utf-8")
    with tempfile.TemporaryDirectory() as space:
        said = Path(space, "core.py")
        calls = (
            f'QCoreApplication.translate("{CORE}", {json.dumps(each, ensure_ascii=False)})' for each in core
        )
        said.write_text("\n".join(calls), "utf-8")
        sources = Path(space, "sources.lst")
        sources.write_text("\n".join(str(path) for path in [*sorted(code.rglob("*.py")), said]), "utf-8")
        for language in LANGUAGES:
            to = folder / f"{language}.ts"
            options = ["-locations", "none", "-no-obsolete", "-sort-messages", "-silent"]
            options += ["-tr-function-alias", "QT_TR_NOOP+=mark", "-target-language", language]
            # Texts that are a little alike would be taken for each other.
            options += ["-disable-heuristic", "similartext", "-source-language", "en"]
            if language == "en":
                options.append("-pluralonly")
            qt_tools.run("lupdate", *options, f"@{sources}", "-ts", str(to))
            if language == "en":
                to.write_text(with_plurals(to.read_text("utf-8")), "utf-8")
            compile_to(to, to.with_suffix(".qm"))


def with_plurals(english: str) -> str:
    """Return the text of en.ts with the two forms of "picture(s)" and "box(es)" where none are yet."""

    def fill(found: re.Match[str]) -> str:
        source = found["source"]
        one, many = re.sub(r"\((s|es)\)", "", source), re.sub(r"\((s|es)\)", r"\1", source)
        if one == many:
            return found[0]
        forms = "".join(f"\n            <numerusform>{form}</numerusform>" for form in (one, many))
        return f"{found['before']}<translation>{forms}"

    return re.sub(
        r"(?P<before><source>(?P<source>[^<]*)</source>\s*(?:<comment>[^<]*</comment>\s*)?)"
        r'<translation type="unfinished">(?:\s*<numerusform></numerusform>){2}',
        fill,
        english,
    )


def compile_to(ts: Path, qm: Path) -> None:
    """Compile one .ts file, finished texts only: an unfinished one is shown in English."""
    part = qm.with_name(f"{qm.name}.part")
    qt_tools.run("lrelease", "-silent", "-nounfinished", str(ts), "-qm", str(part))
    # A window that runs has the old file mapped: written over, it would take the window down.
    part.replace(qm)


def stale(ts: Path) -> bool:
    """Return whether the .qm beside a .ts file does not say what the file says. Raises ToolError."""
    kept = ts.with_suffix(".qm")
    with tempfile.TemporaryDirectory() as space:
        fresh = Path(space, "fresh.qm")
        compile_to(ts, fresh)
        if kept.is_file() and kept.read_bytes() == fresh.read_bytes():
            return False
        # Another version of Qt may order the file differently: what it says counts.
        return not kept.is_file() or _sayings(kept, read(ts)) != _sayings(fresh, read(ts))


def _sayings(qm: Path, wanted: Iterable[Text]) -> list[str]:
    """Return what a compiled file says for each text, singular and plural."""
    from PySide6.QtCore import QTranslator

    translator = QTranslator()
    translator.load(str(qm))
    return [
        str(translator.translate(text.context, text.source, text.note, n))
        for text in sorted(wanted)
        for n in ((1, 2) if text.plural else (-1,))
    ]


def check(code: Path = CODE, folder: Path = FOLDER, *, with_tools: bool = True) -> list[str]:
    """Return a line for everything that is wrong, in all languages; none if all is well."""
    wanted = texts(code)
    told = hidden(code)
    unmatched = sorted(text for text in wanted if places(text.source) is None)
    wanted |= (core := core_texts(code))
    if not _listed(folder, core):
        told.append(f"{LIST}: not what the core says; run python packaging/translations.py")
    told += [f"braces that do not match in the code: {_shown(text)}" for text in unmatched]
    for language in LANGUAGES:
        path = folder / f"{language}.ts"
        if not path.is_file():
            told.append(f"{path.name}: it is not there")
            continue
        told += [f"{path.name}: {line}" for line in problems(wanted, language, read(path))]
        if with_tools and stale(path):
            told.append(f"{path.with_suffix('.qm').name}: not compiled from {path.name} as it is")
    return told


def _listed(folder: Path, core: set[Text]) -> bool:
    listed = folder / LIST
    return listed.is_file() and listed.read_text("utf-8").splitlines() == sorted(each.source for each in core)


def main(arguments: Sequence[str]) -> int:
    """Update, or check; return the exit code."""
    if arguments not in ([], ["--check"]):
        print(__doc__, file=sys.stderr)
        return 2
    try:
        if not arguments:
            update()
        told = check()
    except (qt_tools.ToolError, SyntaxError) as error:
        print(error, file=sys.stderr)
        return 2
    print("\n".join(told) or "All texts are translated.")
    if told:
        print(ADVICE, file=sys.stderr)
    return 1 if told and arguments else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
