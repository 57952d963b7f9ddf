from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QMessageBox

from assistant.desktop.batch.annotate_dialog import AnnotateDialog, Order
from assistant.desktop.batch.problems_dialog import ProblemModel, ProblemsDialog
from assistant.desktop.shell.about_dialog import AboutDialog
from assistant.desktop.shell.export_dialog import TABLES, ExportDialog
from assistant.exchange import FORMATS
from assistant.settings import Settings


@pytest.fixture
def annotate(qtbot, small_vocabulary):
    def make(pictures: int) -> AnnotateDialog:
        dialog = AnnotateDialog(Settings(line={"materials": 0.8}), small_vocabulary, pictures=pictures)
        qtbot.addWidget(dialog)
        return dialog

    return make


def press_default(dialog) -> None:
    [box] = dialog.findChildren(QDialogButtonBox)
    [button] = [one for one in box.buttons() if box.buttonRole(one) == QDialogButtonBox.ButtonRole.AcceptRole]
    button.click()


def test_with_pictures_the_catalogue_is_proposed_and_nothing_is_accepted(annotate):
    assert annotate(12).order == Order(None, None)


def test_without_pictures_a_folder_is_needed(annotate, tmp_path):
    dialog = annotate(0)
    press_default(dialog)
    assert not dialog.result()
    dialog._path.setText(str(tmp_path / "gone"))
    press_default(dialog)
    assert "There is no folder" in dialog._told.text()
    dialog._path.setText(str(tmp_path))
    press_default(dialog)
    assert dialog.result()
    assert dialog.order.folder == tmp_path


def test_lines_start_at_the_persons_own_and_count_only_when_asked_for(annotate):
    dialog = annotate(3)
    dialog._accept.setChecked(True)
    assert dialog.order.lines == {
        "objectTypes": 0.5,
        "materials": 0.8,
        "classifications": 0.5,
        "subjects": 0.5,
    }


# Export


@pytest.fixture
def export(qtbot, tmp_path):
    dialog = ExportDialog(Settings(language="es"), folder=tmp_path, name="work")
    qtbot.addWidget(dialog)
    return dialog


def test_every_format_has_its_words():
    assert set(TABLES) == set(FORMATS)


def test_what_is_proposed_is_one_row_for_each_tag_in_the_persons_language(export, tmp_path):
    order = export.order
    assert (order.table, order.what, order.language, order.bom) == ("csv", "accepted", "es", False)
    assert order.to == tmp_path / "work.csv"


def test_an_export_begins_with_what_the_settings_say(qtbot, tmp_path):
    chosen = Settings(export_table="eufcc", export_terms="all", export_language="ca", export_bom=True)
    dialog = ExportDialog(chosen, folder=tmp_path, name="work")
    qtbot.addWidget(dialog)
    order = dialog.order
    assert (order.table, order.what, order.language, order.bom) == ("eufcc", "all", "ca", True)
    assert not dialog.language.isEnabled()


def test_a_table_of_a_newer_version_gives_way_to_the_first(qtbot, tmp_path):
    dialog = ExportDialog(Settings(export_table="marc"), folder=tmp_path, name="work")
    qtbot.addWidget(dialog)
    assert dialog.order.table == "csv"


def test_eufcc_files_have_their_own_language(export):
    export.table.setCurrentIndex(export.table.findData("eufcc"))
    assert not export.language.isEnabled()
    assert "Catalan" in export.told.text()


def test_a_folder_that_is_not_there_is_told_before_anything_is_written(export, tmp_path):
    export.path.setText(str(tmp_path / "gone" / "work.csv"))
    press_default(export)
    assert "There is no folder" in export.told.text()
    export.path.setText(" ")
    press_default(export)
    assert export.told.text() == "Name the file first."


@pytest.mark.parametrize(
    ("answer", "accepted"), [(QMessageBox.StandardButton.Yes, True), (QMessageBox.StandardButton.No, False)]
)
def test_an_existing_file_is_replaced_only_after_a_question(export, tmp_path, answer, accepted):
    (tmp_path / "work.csv").write_text("older")

    def reply() -> None:
        question = QApplication.activeModalWidget()
        assert isinstance(question, QMessageBox)
        question.button(answer).click()

    QTimer.singleShot(0, reply)
    press_default(export)
    assert bool(export.result()) is accepted


# Problems and About


def test_the_list_of_problems_can_be_copied(qtbot):
    dialog = ProblemsDialog([(Path("/a/one.jpg"), "It ends early."), (Path("/a/two.jpg"), "Too large.")])
    qtbot.addWidget(dialog)
    dialog.copy()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines == [f"{Path('/a/one.jpg')}\tIt ends early.", f"{Path('/a/two.jpg')}\tToo large."]


def test_the_list_says_file_reason_and_folder():
    model = ProblemModel([(Path("/a/one.jpg"), "It ends early.")])
    row = [model.index(0, column).data() for column in range(model.columnCount())]
    assert row == ["one.jpg", "It ends early.", str(Path("/a"))]
    heads = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(3)]
    assert heads == ["File", "Why", "Folder"]


def test_about_names_the_sources_and_their_licences(qtbot):
    from assistant.vocabulary import load_default

    dialog = AboutDialog(load_default(), "Model pack starter 1.0 on CPU.")
    qtbot.addWidget(dialog)
    text = dialog.everything
    assert "ODC Attribution License" in text
    assert "Getty Research Institute" in text
    assert "LGPL" in text
    assert "starter 1.0" in text
