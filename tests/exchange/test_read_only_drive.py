"""On a drive that nobody may write on, cleaning up must not hide why nothing was written."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from assistant.datasets.rows import DataError
from assistant.datasets.writing import write as write_data
from assistant.evaluation.reports import ReportError
from assistant.evaluation.reports import write as write_report
from assistant.exchange.errors import ExportError
from assistant.exchange.writing import replacing


@pytest.fixture(autouse=True)
def _nobody_may_write(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*given: object, **more: object) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    for name in ("open", "write_bytes", "unlink"):
        monkeypatch.setattr(Path, name, refuse)


def test_each_writer_says_its_own_sentence(tmp_path: Path) -> None:
    with pytest.raises(ExportError), replacing(tmp_path / "out.csv", encoding="utf-8"):
        pass
    with pytest.raises(DataError):
        write_data(tmp_path / "out.json", b"{}")
    with pytest.raises(ReportError):
        write_report(tmp_path / "out.json", b"{}")
