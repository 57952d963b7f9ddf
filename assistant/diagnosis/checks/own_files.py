"""What ships with the program and what is the person's own: settings, words, translations, the index."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from assistant import paths, settings
from assistant.diagnosis.finding import Asked, Finding, counted, good, look, size, wrong
from assistant.errors import AssistantError

AGAIN = "Install glam-assistant again."


def own_settings(asked: Asked) -> Iterable[Finding]:
    """Read the settings and change nothing."""
    found, told = settings.load(mend=False)
    file = settings.settings_file()
    if told:
        yield look(
            "Settings", told, "Start the window: it keeps the file as it was and goes on with the rest."
        )
    elif not file.exists():
        yield good("Settings", "Nothing was set: the usual settings are used.")
    else:
        further = f", and {counted(len(found.unknown), 'entry', 'entries')} of another version" * bool(
            found.unknown
        )
        yield good("Settings", f"{file} can be read{further}.")


def words(asked: Asked) -> Iterable[Finding]:
    """Load the vocabulary and look for the names, the translations and the manual."""
    from assistant.vocabulary import load_default

    try:
        vocabulary = load_default()
    except (AssistantError, OSError, ValueError) as error:
        yield wrong("Vocabulary", str(error), AGAIN)
    else:
        number = sum(len(facet.terms) for facet in vocabulary.facets.values())
        yield good("Vocabulary", f"{vocabulary.name} {vocabulary.version}: {counted(number, 'term')}.")
    missing = [name for name, file in _shipped().items() if not _has_content(file)]
    if missing:
        yield wrong("Files of the program", f"Missing or empty: {', '.join(missing)}.", AGAIN)
    else:
        yield good(
            "Files of the program", "Names of the AAT, translations, recipes, icons and manual are there."
        )


def _shipped() -> dict[str, Path]:
    resources = paths.resources()
    return {
        "names of the AAT": resources / "vocabularies" / "aat-names.tsv.gz",
        "recipes": resources / "recipes" / "starter.toml",
        "icons": resources / "icons" / "check.svg",
        "manual": paths.manual() / "manual.en.md",
        **{f"translation “{key}”": resources / "translations" / f"{key}.qm" for key in ("en", "ca", "es")},
    }


def _has_content(file: Path) -> bool:
    try:
        return file.stat().st_size > 0
    except OSError:
        return False


def exhibits(asked: Asked) -> Iterable[Finding]:
    """Open the index of exhibits that was used last, without changing it."""
    named = settings.load(mend=False)[0].index
    if not named:
        yield good("Index of exhibits", "None is in use.")
        return
    file = paths.expanded(named)
    if not file.is_file():
        yield look(
            "Index of exhibits",
            "The one that was used last is no longer there.",
            "Open another in the window, or connect the drive it lies on.",
            (str(file),),
        )
        return
    from assistant.identify.index import ExhibitIndex

    try:
        with ExhibitIndex.open(file, read_only=True) as index:
            exhibits_, pictures = index.n_exhibits, index.n_pictures
    except (AssistantError, OSError) as error:
        yield wrong("Index of exhibits", str(error), "Open another in the window, or build it again.")
        return
    yield good(
        "Index of exhibits",
        f"{counted(exhibits_, 'exhibit')} with {counted(pictures, 'picture')}, {size(file.stat().st_size)}.",
    )


def earlier_runs(asked: Asked) -> Iterable[Finding]:
    """Look for what crashes have left in the log folder."""
    found = [file.name for file in sorted(paths.log().glob("*.crash*")) if _has_content(file)]
    if found:
        yield look(
            "Earlier runs",
            f"The system ended the program in the middle of its work ({', '.join(found)} in {paths.log()}).",
            "Report the problem, then delete these files.",
        )
    else:
        yield good("Earlier runs", "No crash has left anything in the log.")
