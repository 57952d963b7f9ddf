"""What is said about a backup: when, why, and what is different from now."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QDate, QLocale, QTime

from assistant.catalogue.backups import Backup, Contents, Rescued, total
from assistant.desktop.shell.sizes import size
from assistant.desktop.words import mark, tr

WHY = {
    "by hand": mark("Made by you"),
    "daily": mark("Of the day"),
    "before grouping": mark("Before grouping pictures"),
    "before joining": mark("Before joining objects"),
    "before accepting": mark("Before accepting many"),
    "before annotating": mark("Before annotating a folder"),
    "before changing many": mark("Before a step over many"),
    "before adding": mark("Before adding many"),
    "before removing": mark("Before taking something out"),
    "before going back": mark("Before going back"),
    "damaged": mark("The damaged one, kept"),
    "rescued": mark("Rescued from a damaged one"),
}


def when(made: datetime, now: datetime | None = None) -> str:
    """Return the moment as people say it: today, yesterday, or the date."""
    today = (now or datetime.now()).date()
    time = QLocale().toString(QTime(made.hour, made.minute), "HH:mm")
    if made.date() == today:
        return tr("Today {time}", time=time)
    if made.date() == today - timedelta(days=1):
        return tr("Yesterday {time}", time=time)
    date = QLocale().toString(QDate(made.year, made.month, made.day), "d MMM yyyy")
    return tr("{date}, {time}", date=date, time=time)


def within(made: datetime) -> str:
    """Return the moment inside a sentence."""
    today = datetime.now().date()
    time = QLocale().toString(QTime(made.hour, made.minute), "HH:mm")
    if made.date() == today:
        return tr("today at {time}", time=time)
    if made.date() == today - timedelta(days=1):
        return tr("yesterday at {time}", time=time)
    date = QLocale().toString(QDate(made.year, made.month, made.day), "d MMM yyyy")
    return tr("{date} at {time}", date=date, time=time)


def why(backup: Backup) -> str:
    """Return the reason for which it was made."""
    known = WHY.get(backup.why)
    if known is not None:
        return tr(known)
    version = re.fullmatch(r"before version (\d+)", backup.why)
    if version is not None:
        return tr("Before the change to version {version}", version=version[1])
    return backup.why


def together(found: Sequence[Backup]) -> str:
    """Return how many backups there are and what room they take, in a sentence."""
    return tr("%Ln backup(s), {room} together.", "", len(found), room=size(total(found)))


def counted(held: Contents) -> str:
    """Return what a catalogue holds."""
    return tr(
        "{objects}, {tags}",
        objects=tr("%Ln object(s)", "", held.objects),
        tags=tr("%Ln tag(s)", "", held.tags),
    )


def compared(held: Contents, now: Contents | None) -> str:
    """Return what is different from now, in a few words."""
    if now is None:
        return ""
    steps: tuple[tuple[int, Callable[[int], str], Callable[[int], str]], ...] = (
        (
            held.tags - now.tags,
            lambda n: tr("%Ln tag(s) fewer", "", n),
            lambda n: tr("%Ln tag(s) more", "", n),
        ),
        (
            held.objects - now.objects,
            lambda n: tr("%Ln object(s) fewer", "", n),
            lambda n: tr("%Ln object(s) more", "", n),
        ),
        (
            # Where each object has one picture, that is said once.
            0 if held.pictures - now.pictures == held.objects - now.objects else held.pictures - now.pictures,
            lambda n: tr("%Ln picture(s) fewer", "", n),
            lambda n: tr("%Ln picture(s) more", "", n),
        ),
    )
    parts = [(fewer if by < 0 else more)(abs(by)) for by, fewer, more in steps if by]
    if parts:
        return ", ".join(parts)
    return tr("Like now") if held.last_step == now.last_step else tr("As many, but other decisions")


def explained(held: Contents | None, difference: str) -> list[str]:
    """Return what a backup holds and what is different from now, in sentences, as far as it is known."""
    said = [tr("It holds {held}.", held=counted(held))] if held is not None else []
    if difference == tr("Like now"):
        return [*said, tr("Nothing was decided since.")]
    return [*said, tr("Compared with now: {difference}.", difference=difference)] if difference else said


LOST = {
    "objects": mark("object numbers"),
    "pictures": mark("pictures"),
    "decisions": mark("decisions"),
    "suggestions": mark("suggestions"),
    "run_pictures": mark("suggestions"),
    "terms": mark("suggestions"),
    "runs": mark("suggestions"),
    "vectors": mark("likenesses"),
    "steps": mark("the history of steps"),
    "edits": mark("the history of steps"),
    "identifications": mark("identifications"),
    "choices": mark("own terms and saved filters"),
    "further_paths": mark("copies of pictures"),
}


def without(found: Rescued) -> str:
    """Return what is in a copy that was made without a trigger."""
    return tr("The copy has all of it: {held}. The file itself stays as it is.", held=counted(found.contents))


def rescued(found: Rescued) -> str:
    """Return what came of a rescue, in two or three sentences."""
    said = [tr("{held} could be read.", held=counted(found.contents))]
    missing = list(dict.fromkeys(tr(LOST[name]) for name in found.lost if name in LOST))
    if missing:
        said.append(tr("Parts could not be read of: {what}.", what=", ".join(missing)))
    else:
        said.append(tr("Nothing is missing."))
    said.append(tr("The damaged file stays as it is."))
    return " ".join(said)
