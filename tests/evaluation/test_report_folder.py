"""The report as a person gets it: one page, its JSON and its plots."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import Image

from assistant.datasets.records import Records
from assistant.evaluation import Run, analyse, collect, figures, measure, write_folder
from assistant.evaluation.gallery import choose
from assistant.evaluation.page import MARKS
from assistant.evaluation.report_folder import _make
from assistant.evaluation.reports import ReportError, check_folder
from assistant.vocabulary import Vocabulary
from tests.evaluation.conftest import Told


@pytest.fixture
def run(perfect: Told, records: Records, small_vocabulary: Vocabulary) -> Run:
    perfect.says = {**perfect.says, "print": {"objectTypes": {"contenidor": 0.9, "estampa": 0.5}}}
    scored = collect(perfect, records, small_vocabulary)
    measured = measure(scored, small_vocabulary)
    found = analyse(
        scored, small_vocabulary, measured, training=records, resamples=20, effort=True
    )  # fmt: skip
    report = figures(scored, small_vocabulary, measured)
    gallery = choose(scored, small_vocabulary, measured)
    return Run(
        "<b>told</b>", "1", "f" * 64, records.path, "own data", None, "CPU", report, found, gallery
    )  # fmt: skip


class Page(HTMLParser):
    """Collects ids, links and sources, and checks that what is opened is closed."""

    VOID = frozenset({"meta", "img", "br", "link"})

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.sources: list[str] = []
        self.feed(text)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        if tag not in self.VOID:
            self.open.append(tag)
        self.ids += [value for name, value in attrs if name == "id" and value]
        self.links += [value for name, value in attrs if name == "href" and value]
        if found.get("src"):
            self.sources.append(str(found["src"]))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.ids += [value for name, value in attrs if name == "id" and value]


def test_a_file_where_a_folder_is_needed_is_named(tmp_path: Path):
    (tmp_path / "plots").write_text("", "utf-8")
    with pytest.raises(ReportError, match=r"plots cannot be made: File exists. Name another folder"):
        _make(tmp_path / "plots")


def test_the_page_needs_nothing_but_itself(tmp_path: Path, run: Run, small_vocabulary: Vocabulary) -> None:
    target = write_folder(tmp_path / "report", [run, run], small_vocabulary, training=run.data)
    text = target.read_text("utf-8")
    page = Page(text)
    assert page.sources == []
    assert all(link.startswith("#") for link in page.links)
    assert {link[1:] for link in page.links if not link.startswith("#r")} <= set(page.ids)
    assert len(page.ids) == len(set(page.ids))
    assert not re.search(r'(src|href)="https?:', text)
    assert "<script" not in text


def test_names_are_text_never_markup(tmp_path: Path, run: Run, small_vocabulary: Vocabulary) -> None:
    text = write_folder(tmp_path, [run], small_vocabulary).read_text("utf-8")
    assert "&lt;b&gt;told&lt;/b&gt;" in text
    assert "<b>told</b>" not in text


def test_marks_are_words_and_symbols(tmp_path: Path, run: Run, small_vocabulary: Vocabulary) -> None:
    text = write_folder(tmp_path, [run], small_vocabulary).read_text("utf-8")
    for word, symbol in MARKS.items():
        assert f"{symbol}</span><span>" in text
        assert f'<span class="word">{word}</span>' in text


def test_every_section_of_the_contents_is_there(
    tmp_path: Path, run: Run, small_vocabulary: Vocabulary
) -> None:
    text = write_folder(tmp_path, [run], small_vocabulary, training=run.data).read_text("utf-8")
    for heading in (
        "Tables as in the paper", "How sure the figures are", "Near and far misses", "By depth and frequency",
        "Can the scores be believed", "Terms that go wrong", "Examples", "Cataloguing effort",
        "What was left out", "What each figure means",
    ):  # fmt: skip
        assert text.count(heading) >= 2, heading
    assert "not comparable" in text


def test_a_figure_without_interval_or_members_is_shown_all_the_same(
    tmp_path: Path, run: Run, small_vocabulary: Vocabulary
) -> None:
    """As where a facet has a picture of one object only and no resample drew it."""
    for facets in run.analysis["intervals"].values():
        for values in facets.values():
            for found in values.values():
                found["interval"] = None
    for facets in run.analysis["differences"].values():
        for values in facets.values():
            for found in values.values():
                found |= {"interval": None, "better": None}
    assert "no interval" in write_folder(tmp_path, [run], small_vocabulary).read_text("utf-8")
    run.figures["members"].clear()
    run.analysis["differences"].clear()
    write_folder(tmp_path, [run], small_vocabulary)


def test_plots_are_files_as_well(tmp_path: Path, run: Run, small_vocabulary: Vocabulary) -> None:
    write_folder(tmp_path, [run], small_vocabulary, training=run.data)
    names = {path.name for path in (tmp_path / "plots").iterdir()}
    drawn = ("systems", "reliability", "depth", "frequency")
    assert names == {f"1-{name}.{kind}" for name in drawn for kind in ("svg", "png")}
    for name in drawn:
        ElementTree.parse(tmp_path / "plots" / f"1-{name}.svg")
        with Image.open(tmp_path / "plots" / f"1-{name}.png") as image:
            assert image.width > 1000


def test_the_same_figures_give_the_same_files(tmp_path: Path, run: Run, small_vocabulary: Vocabulary) -> None:
    first, again = (write_folder(tmp_path / name, [run], small_vocabulary) for name in "ab")
    assert first.read_bytes() == again.read_bytes()


def test_pictures_are_copied_only_where_asked_for(
    tmp_path: Path, run: Run, small_vocabulary: Vocabulary
) -> None:
    plain = write_folder(tmp_path / "plain", [run], small_vocabulary)
    assert not (tmp_path / "plain" / "pictures").exists()
    assert "--pictures" in plain.read_text("utf-8")
    shown = write_folder(tmp_path / "shown", [run], small_vocabulary, pictures=True)
    sources = Page(shown.read_text("utf-8")).sources
    assert len(sources) == 3
    assert all((tmp_path / "shown" / source).is_file() for source in sources)


def test_the_json_holds_one_run_as_it_is_and_several_in_a_list(
    tmp_path: Path, run: Run, small_vocabulary: Vocabulary
) -> None:
    write_folder(tmp_path, [run], small_vocabulary)
    one = json.loads((tmp_path / "report.json").read_text("utf-8"))
    assert one["facets"]["objectTypes"]["n"] == 3
    assert one["analysis"]["intervals"]["fused"]["mean"]["r_precision"]["value"] == one["mean"]["r_precision"]
    assert len(one["examples"]) == 3
    write_folder(tmp_path, [run, run], small_vocabulary)
    assert len(json.loads((tmp_path / "report.json").read_text("utf-8"))["runs"]) == 2


def test_a_folder_that_cannot_be_written_is_named_before_the_work(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for place in (tmp_path / "file", tmp_path / "none" / "report"):
        with pytest.raises(ReportError, match=f"{place.name}.*--report"):
            check_folder(place)
    check_folder(tmp_path / "new")
    assert list((tmp_path / "new").iterdir()) == []
