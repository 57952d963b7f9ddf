"""``glam-assistant doctor``: is everything there and in order, and what is to be done where it is not?"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.diagnosis.finding import Asked, Finding


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command's arguments."""
    parser = subparsers.add_parser(
        "doctor",
        help="check the installation and say what to do",
        description="Check the program, the window, the models, this computer and a catalogue. Nothing is "
        "changed and nothing is sent.",
        epilog="Exit code: 0 all is in order; 1 there is something to look at; 2 something is not in order.",
    )
    parser.add_argument(
        "--catalogue", type=Path, metavar="FILE", help="the catalogue to look at (default: the usual one)"
    )
    parser.add_argument("--quick", action="store_true", help="leave out what takes long")
    parser.add_argument("--json", action="store_true", help="print the findings as JSON")
    parser.add_argument(
        "--report",
        type=Path,
        metavar="FILE.zip",
        help="write a report of a problem to FILE.zip, after you have seen what is in it",
    )
    parser.add_argument("--yes", action="store_true", help="with --report: write it without a question")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print the findings. Returns 0, 1 or 2, as the worst of them is."""
    from assistant.diagnosis.finding import Asked, State, worst

    asked = Asked(args.catalogue, args.quick)
    findings = _as_json(asked) if args.json else _as_lines(asked)
    code = list(State).index(worst(findings))
    if args.report is not None:
        return code if _report(findings, asked, args.report, sure=args.yes, aloud=not args.json) else 1
    return code


def _as_json(asked: Asked) -> list[Finding]:
    from dataclasses import asdict

    from assistant import __version__
    from assistant.commands._printing import print_json
    from assistant.diagnosis.doctor import examine
    from assistant.diagnosis.finding import worst

    findings = list(examine(asked))
    whole = {"version": __version__, "state": worst(findings), "findings": [asdict(one) for one in findings]}
    print_json(whole, indent=2)
    return findings


def _as_lines(asked: Asked) -> list[Finding]:
    from assistant.diagnosis.doctor import SUMMARY, examine
    from assistant.diagnosis.finding import worst
    from assistant.diagnosis.telling import lines

    findings: list[Finding] = []
    group = ""
    for finding in examine(asked):
        if finding.group != group:
            group = finding.group
            print(f"{chr(10) if findings else ''}{group}")
        print("\n".join(lines(finding)), flush=True)
        findings.append(finding)
    print(f"\n{SUMMARY[worst(findings)]}")
    return findings


def _report(findings: list[Finding], asked: Asked, to: Path, *, sure: bool, aloud: bool) -> bool:
    """Show what would be in the report and write it; False where the person would rather not."""
    from assistant.diagnosis.finding import size
    from assistant.diagnosis.report import collect, save

    parts = collect(findings, asked)
    say = sys.stdout if aloud else sys.stderr
    print("\nThe report would hold these files, and nothing else:", file=say)
    for part in parts:
        mark = " " if part.wanted else "-"
        left_out = "" if part.wanted else " (left out)"
        print(f"  {mark} {part.name:<24} {size(len(part.data)):>9}  {part.about}{left_out}", file=say)
    if not sure:
        if not sys.stdin.isatty():
            print(f"Nothing was written. Add --yes to write {to}.", file=sys.stderr)
            return False
        print("Nothing is sent. “p” prints all of it.", file=say)
        if not _agreed(parts, to):
            print("Nothing was written.", file=say)
            return False
    save([part for part in parts if part.wanted], to)
    print(f"Written to {to}. Look into it before you send it.", file=say)
    return True


def _agreed(parts: list, to: Path) -> bool:  # type: ignore[type-arg]
    while True:
        answer = input(f"Write {to}? [y/N/p] ").strip().lower()
        if answer != "p":
            return answer in {"y", "yes"}
        for part in parts:
            if part.wanted:
                print(f"\n----- {part.name}\n{part.text}")
