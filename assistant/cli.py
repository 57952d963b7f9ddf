"""The ``glam-assistant`` command: chooses what to run and turns errors into one clear line."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from assistant import __version__, offline, terminals
from assistant.errors import AssistantError, told_of_system

# Each module only touches argparse at import; the work is imported when its command runs.
COMMANDS = (
    "annotate",
    "export",
    "backup",
    "vocabulary",
    "packs",
    "dataset",
    "train",
    "evaluate",
    "effort",
    "fusion",
    "exhibits",
    "identify",
    "identification",
    "doctor",
)


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of the subcommands."""
    from importlib import import_module

    parser = argparse.ArgumentParser(
        prog="glam-assistant",
        usage="glam-assistant [--catalogue FILE] [PATH ...]\n       glam-assistant COMMAND ...",
        description="Catalogue museum photographs with the Getty AAT. Without a command the window opens.",
    )
    parser.add_argument("--version", action="version", version=f"glam-assistant {__version__}")
    subparsers = parser.add_subparsers(
        dest="command", metavar="COMMAND", title="commands", prog="glam-assistant"
    )
    for name in ("window", *COMMANDS):
        import_module(f"assistant.commands.{name}").register(subparsers)
    return parser


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code: 0 done, 1 some of it failed, 2 misuse."""
    _open_streams()
    terminals.calm()
    try:
        try:
            with offline.staying():
                return _run(list(sys.argv[1:] if argv is None else argv))
        finally:
            # Here, because at the interpreter's end a reader who is gone shows as a traceback.
            if sys.stdout is not None:
                sys.stdout.flush()
    except BrokenPipeError:
        # Not that of a worker's pipe, which is a fault to be seen.
        if not _reader_gone():
            raise
        return 141  # what a shell shows for a program that SIGPIPE ended


def _open_streams() -> None:
    """Let what is printed go nowhere where whoever began the program has closed its streams (``>&-``).

    The lowest free number is theirs: else the next file that is opened would take it, and what a library
    prints.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115, PTH123 - while we run


def _reader_gone() -> bool:
    """Tell whether whoever read stdout (``| head``) has seen enough; then silence it for good."""
    try:
        # Something must be written to know: unbuffered, there is nothing left to flush.
        print(flush=True)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return True
    return False


def _run(arguments: list[str]) -> int:
    # `glam-assistant PATH...` opens the window: the subcommand is understood when none is named.
    if not arguments or (arguments[0] not in COMMANDS and arguments[0] not in {"-h", "--help", "--version"}):
        arguments = arguments if arguments[:1] == ["window"] else ["window", *arguments]
    args = build_parser().parse_args(arguments)
    try:
        return _logged(args) if args.command != "window" else _carried_out(args)
    except AssistantError as error:
        print(f"glam-assistant: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("\nglam-assistant: stopped. What was done is saved.", file=sys.stderr)
        return 130


def _logged(args: argparse.Namespace) -> int:
    """Run a command; one that people walk away from keeps a log."""
    from assistant.diagnosis import logbook

    if args.command not in logbook.LONG:
        return _carried_out(args)
    with logbook.keeping(args.command, aloud=True):
        return _carried_out(args)


def _carried_out(args: argparse.Namespace) -> int:
    """Run a command; what it has no better sentence for is one of the system's: a drive, the memory."""
    try:
        return int(args.run(args))
    except BrokenPipeError:
        raise
    except OSError as error:
        raise AssistantError(told_of_system(error)) from error
    except (MemoryError, RuntimeError) as error:  # torch has none of its own for the memory
        if isinstance(error, RuntimeError) and "memory" not in str(error).lower():
            raise
        raise AssistantError(
            "There is not enough memory for this. Close other programs and try again."
        ) from error
