"""Pictures of a data set are downloaded: what is there is whole and not asked for again."""

from __future__ import annotations

import csv
import hashlib
import json
import threading
from collections.abc import Callable, Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from benchmarks.reliability.crashes.kinds import Found, Kind

PICTURES = 30
PORTION = 4096


class Downloading(Kind):
    """From a server of the nursery's own, which sends slowly and knows ranges."""

    title = "download of a data set, resumed"
    writes_files = True

    def warm(self) -> None:
        import assistant.datasets.download
        import assistant.pictures  # noqa: F401
        from tests.datasets.web_site import jpeg

        self._answers = {f"/{number}": jpeg(96, number) for number in range(PICTURES)}
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self._answers))
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def prepare(self) -> None:
        columns = ["idInSource", "objectTypes.hierarchy", "subjects.hierarchy", "materials.hierarchy"]
        columns += ["#portraitMedia.original", "database", "repository.keeper", "classifications.hierarchy"]
        with (self.shared / "set.csv").open("w", encoding="utf-8", newline="") as stream:
            writer = csv.DictWriter(stream, columns, restval="")
            writer.writeheader()
            for number in range(PICTURES):
                address = f"http://127.0.0.1:{self._server.server_port}/{number}"
                writer.writerow(
                    {"idInSource": number, "#portraitMedia.original": address, "database": "EUROPEANA"}
                )

    def work(self, folder: Path, seed: int, say: Callable[[str], None]) -> None:
        result = self._download(folder)
        say(f"{result.fetched} {result.there} {len(result.dead)}")

    def check(
        self, folder: Path, seed: int, said: Sequence[str], reference: Sequence[str], *, over: bool
    ) -> Found:
        found, target = Found(), folder / "pictures"
        whole = {
            path.stem: path.read_bytes()
            for path in target.rglob("*.jpg")
        }  # fmt: skip
        found.checked = len(whole)
        for name, data in whole.items():
            found.expect(data == self._answers[f"/{name}"], f"{name}.jpg is not whole")
        result = self._download(folder)
        found.expect(not result.dead, f"not fetched the second time: {result.dead[:2]}")
        found.expect(
            result.there >= len(whole), f"{len(whole)} were there, {result.there} were not asked for"
        )
        lines = (target / "downloads.jsonl").read_text("utf-8").splitlines()
        hashes = {}
        for line in lines:
            try:
                entry = json.loads(line)
                hashes[entry["id"]] = entry["sha256"]
            except ValueError:
                found.expect(over is False, "a line of the list is cut")
        for number in range(PICTURES):
            digest = hashlib.sha256(self._answers[f"/{number}"]).hexdigest()
            place = next(iter(target.rglob(f"{number}.jpg")), None)
            whole_now = place is not None and hashlib.sha256(place.read_bytes()).hexdigest() == digest
            found.expect(whole_now, f"{number}.jpg is missing or cut at the end")
            found.expect(hashes.get(str(number)) == digest, f"{number}.jpg is not in the list")
        left_over = sorted(path.name for path in target.rglob("*.part*"))
        found.expect(not left_over, f"left for ever: {left_over}")
        return found

    def _download(self, folder: Path) -> Any:
        from assistant.datasets.download import Rules, download

        return download(self.shared / "set.csv", folder / "pictures", Rules(workers=3))


def _handler(answers: dict[str, bytes]) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            data, begin = answers[self.path], 0
            asked = self.headers.get("Range", "")
            if asked and self.headers.get("If-Range") == '"v1"':
                begin = int(asked.removeprefix("bytes=").removesuffix("-"))
            if begin >= len(data) > 0 and asked:
                self.send_response(416)
                self.end_headers()
                return
            self.send_response(206 if begin else 200)
            self.send_header("Content-Type", "image/jpeg")
            self.send_header("ETag", '"v1"')
            self.send_header("Content-Length", str(len(data) - begin))
            if begin:
                self.send_header("Content-Range", f"bytes {begin}-{len(data) - 1}/{len(data)}")
            self.end_headers()
            try:
                for place in range(begin, len(data), PORTION):
                    self.wfile.write(data[place : place + PORTION])
                    self.wfile.flush()
            except OSError:
                pass  # who asked was killed

        def log_message(self, *_: object) -> None:
            """Nothing: the nursery speaks on its output."""

    return Handler
