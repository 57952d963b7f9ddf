"""What the tests of downloads share: a CSV of pictures of the site, and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from assistant.datasets.download import Result, Rules, download
from tests.datasets.web_site import Site, Time, jpeg

PICTURE = jpeg()
Write = Callable[..., Path]


class Case:
    """A CSV of pictures of the site, and a folder for them."""

    def __init__(self, site: Site, time: Time, write: Write, folder: Path) -> None:
        self.site, self.time, self.write, self.folder = site, time, write, folder

    def csv(self, ids: Sequence[str]) -> Path:
        rows = [{"id": name, "picture": f"{self.site.url}/{name}", "database": "EUROPEANA"} for name in ids]
        return self.write(rows)

    def __call__(self, *ids: str, **rules: Any) -> Result:
        chosen = Rules(**{"timeout": 60.0, **rules})
        path = self.csv(ids or ("a",))
        return download(
            path, self.folder, chosen, clock=self.time.clock, sleep=self.time.sleep, chance=lambda: 0.0
        )

    def picture(self, name: str = "a") -> Path:
        return self.folder / "EUROPEANA" / "images" / f"{name}.jpg"

    def asked(self, name: str = "a") -> list[dict[str, str]]:
        return [headers for path, headers in self.site.requests if path == f"/{name}"]


def reasons(result: Result) -> list[tuple[str, str, int]]:
    return [(link.id, link.reason, link.attempts) for link in result.dead]


def leftovers(folder: Path) -> list[str]:
    return [path.name for path in folder.rglob("*.part*")]
