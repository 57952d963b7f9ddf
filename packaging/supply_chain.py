"""What the program is made of: its bill of materials, the licences in it, its known weaknesses.

    python packaging/supply_chain.py sbom FILE     writes a CycloneDX bill of materials (JSON)
    python packaging/supply_chain.py licences      compares every licence with packaging/supply/allowed.toml
                                                   and writes docs/third-party.md; --check: writes nothing
    python packaging/supply_chain.py audit         asks pip-audit about every version; exit code 1: it knows a
                                                   weakness, 3: no register could be reached

Looks at the environment that runs it: .venv, after ``pip install -e '.[supply]'``.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from supply import audit, bom, licences

PAGE = bom.ROOT / "docs" / "third-party.md"
HEAD = """# What the program is made of

Made by `python packaging/supply_chain.py licences`; the versions that an installation took are in its bill of
materials (`python packaging/supply_chain.py sbom FILE`). Every licence is compared with
`packaging/supply/allowed.toml` at each change.

"""
NOT_REACHED = 3


def main(arguments: list[str]) -> int:
    """Do what was asked."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("sbom").add_argument("file", type=Path, metavar="FILE")
    commands.add_parser("licences").add_argument("--check", action="store_true")
    commands.add_parser("audit")
    args = parser.parse_args(arguments)
    try:
        if args.command == "sbom":
            return _sbom(args.file)
        return _licences(args.check) if args.command == "licences" else _audit()
    except bom.SupplyError as error:
        print(error, file=sys.stderr)
        return 2


def _sbom(file: Path) -> int:
    bill = bom.bill()
    text = json.dumps(bill, indent=1, ensure_ascii=False)
    if wrong := _invalid(text):
        print(f"The bill is not valid CycloneDX: {wrong}", file=sys.stderr)
        return 1
    file.write_text(text + "\n", "utf-8")
    print(f"{file}: {len(bill['components'])} components, CycloneDX {bill['specVersion']}, valid")
    return 0


def _invalid(text: str) -> str:
    from cyclonedx.schema import SchemaVersion
    from cyclonedx.validation.json import JsonStrictValidator

    found = JsonStrictValidator(SchemaVersion.V1_6).validate_str(text)
    return "" if found is None else str(found)


def _licences(checking: bool) -> int:
    found = licences.licensed(bom.bill())
    wrong = [one for one in found if one.problem]
    for one in wrong:
        print(f"{one.name}: {one.problem}")
    if not checking:
        PAGE.write_text(HEAD + "\n".join(licences.table(found, bom.direct())) + "\n", "utf-8")
    fetched = sum(bool(one.fetched) for one in found)
    print(f"{len(found)} packages: {len(wrong)} not allowed, {fetched} fetched from their own publisher")
    return 1 if wrong else 0


def _audit() -> int:
    found = audit.audit(bom.bill())
    for one in found.weaknesses:
        print(one)
    if not found.reached:
        print("No register of weaknesses could be reached: nothing was audited.")
        return NOT_REACHED
    print(
        f"{found.looked_up} packages looked up, {len(found.weaknesses)} weaknesses known; "
        f"not in the register: {', '.join(found.skipped) or 'none'}"
    )
    return 1 if found.weaknesses else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
