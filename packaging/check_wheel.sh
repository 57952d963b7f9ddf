#!/usr/bin/env bash
# Builds the wheel, unpacks it far from the checkout and uses it from there.
# The dependencies come from .venv, so that PyTorch is not installed twice.
set -euo pipefail
cd "$(dirname "$0")/.."
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
.venv/bin/python -m build --wheel --outdir "$place" . >/dev/null
.venv/bin/python -m pip install -q --no-deps --target "$place/site" "$place"/*.whl
python="$PWD/.venv/bin/python"
export GLAM_ASSISTANT_HOME="$place/home" PYTHONPATH="$place/site"
cd "$place"
"$python" -c "import assistant, sys; assert assistant.__file__.startswith('$place'), assistant.__file__"
"$python" -m assistant --version
"$python" -m assistant vocabulary search bronze
"$python" - <<'PY'
# The window's manual, and every picture it names.
import re
from assistant import paths
folder = paths.manual()
assert "site" in str(folder), folder
for file in [folder / "manual.en.md", *folder.glob("manual.*.md")]:
    for name in re.findall(r"\]\((images/[^)]+)\)", file.read_text(encoding="utf-8")):
        assert (folder / name).is_file(), (file, name)
PY
"$python" -m assistant packs verify starter | tail -n 1
mkdir photos
"$python" - <<'PY'
from PIL import Image
Image.effect_noise((300, 200), 80).convert("RGB").save("photos/1957.12.jpg")
PY
"$python" -m assistant annotate photos --catalogue c.sqlite --csv out.csv
test "$(wc -l < out.csv)" -gt 10
head -n 3 out.csv
"$python" -m assistant exhibits build photos --to own.exhibits
"$python" -m assistant identify photos/1957.12.jpg --exhibits own.exhibits --json | grep '"verdict": "match"'
