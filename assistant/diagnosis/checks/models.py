"""Do the models work: PyTorch and what goes with it, and every pack?"""

from __future__ import annotations

import sys
from collections.abc import Iterable

from assistant import children
from assistant.diagnosis.asking import NO_ANSWER, ask, last_line
from assistant.diagnosis.finding import Asked, Finding, good, look, size, wrong

SECONDS = 60.0
CHILD = "assistant.diagnosis.torch_child"
BUSY = "Check again when the computer has less to do."


def torch(asked: Asked) -> Iterable[Finding]:
    """Let a process of its own compute a little."""
    answer = ask(children.arguments(CHILD), seconds=SECONDS, stopped=asked.stopped)
    said = answer.said
    again = f"Run: {sys.executable} -m pip install --force-reinstall torch torchvision"
    if answer.late:
        yield look("PyTorch", f"Its test {answer.ended}.", BUSY)
        return
    if answer.ended or "version" not in said:
        words = last_line(answer.words)
        yield wrong(
            "PyTorch", f"Its test {answer.ended or 'told nothing'}{f': {words}' if words else ''}.", again
        )
        return
    if not said["right"]:
        yield wrong("PyTorch", f"PyTorch {said['version']} computes wrong results.", again)
    else:
        threads = "one thread" if said["threads"] == 1 else f"{said['threads']} threads"
        yield good("PyTorch", f"PyTorch {said['version']} computes in {threads}.")
    if "vision" in said:
        yield good("torchvision", f"torchvision {said['vision']} goes with it.")
    else:
        yield wrong("torchvision", f"It does not go with PyTorch: {said['vision_problem']}.", again)
    if said["no_gpu"]:
        yield good("Graphics card", f"The models run on the CPU: {said['no_gpu']}.")
    else:
        yield good("Graphics card", f"The models run on the {said['device']}.")


def packs(asked: Asked) -> Iterable[Finding]:
    """Check the files of every pack, and let each look at a made picture."""
    from assistant import packs as models
    from assistant.settings import load

    rows = models.survey()
    in_use = load(mend=False)[0].pack or "starter"
    if not rows:
        yield wrong("Model packs", "No pack is installed.", "Install glam-assistant again: it brings one.")
    for listed in rows:
        if asked.stopped():
            return
        yield _pack(listed, asked, used=listed.place.name == in_use or str(listed.place.path) == in_use)
    if rows and not any(listed.place.name == in_use or str(listed.place.path) == in_use for listed in rows):
        yield look(
            "Pack in use",
            "The pack of the settings is not installed.",
            "Choose another in the window: File, Model packs.",
        )


def _pack(listed: object, asked: Asked, *, used: bool) -> Finding:
    from assistant.packs import Listed, StoppedError, try_out, verify
    from assistant.tagging import PackError

    assert isinstance(listed, Listed)
    name = f"Pack {listed.name}"
    if listed.pack is None:
        return wrong(name, listed.problem, "Install the pack again, or remove it.")
    try:
        verify(listed.place.path, lambda done, total: not asked.stopped())
        if asked.quick:
            return good(name, f"{listed.pack.version}, {size(listed.size)}: every file is as it should be.")
        trial = try_out(listed.place.path, seconds=SECONDS, stopped=asked.stopped)
    except StoppedError as error:
        return look(name, str(error), "Check again when there is time.")
    except PackError as error:
        if NO_ANSWER in str(error):
            return look(name, f"Its files are as they should be. Its test {NO_ANSWER}.", BUSY)
        advice = "Install the pack again." if not listed.place.ships else "Install glam-assistant again."
        return (wrong if used else look)(name, str(error), advice)
    return good(
        name,
        f"{listed.pack.version}, {size(listed.size)}: every file is as it should be, and a picture takes "
        f"{trial.seconds * 1000:.0f} ms on {trial.device}.",
    )
