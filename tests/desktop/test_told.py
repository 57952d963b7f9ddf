"""What the core says is told in the language of the window: examples of each room, and where it is shown."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from assistant import paths, pictures, settings
from assistant.catalogue import Catalogue
from assistant.desktop import told as told_module
from assistant.desktop.batch.problems_dialog import ProblemModel
from assistant.desktop.preferences.interface import speak
from assistant.desktop.told import told, warned
from assistant.desktop.words import tr
from assistant.diagnosis.finding import Finding, State
from assistant.errors import AssistantError
from assistant.exchange.writing import replacing
from assistant.hub.address import check_address
from assistant.identify.index import ExhibitIndex
from assistant.identify.proof import words as proof_words
from assistant.packs.contents import opened
from assistant.tagging.manifest import parse


@pytest.fixture
def speaking(qapp):
    """Let the window speak a language for the time of a test."""
    yield lambda language: speak(language, qapp)
    speak("en", qapp)


def reason(do: Callable[[], object]) -> str:
    """The one sentence with which the core refuses."""
    with pytest.raises((AssistantError, pictures.UnreadablePicture)) as refused:
        do()
    return getattr(refused.value, "reason", str(refused.value))


def not_a_catalogue(folder: Path) -> str:
    return reason(lambda: Catalogue.open(folder))


def empty_picture(folder: Path) -> str:
    (folder / "a.jpg").touch()
    return reason(lambda: pictures.read(folder / "a.jpg"))


def pack_that_is_no_zip(folder: Path) -> str:
    (folder / "a.txt").write_text("no pack")

    def look() -> None:
        with opened(folder / "a.txt"):
            pass

    return reason(look)


def manifest_that_is_no_json(folder: Path) -> str:
    return reason(lambda: parse("{", folder))


def export_over_a_folder(folder: Path) -> str:
    def write() -> None:
        with replacing(folder, encoding="utf-8"):
            pass

    return reason(write)


def index_that_is_not_there(folder: Path) -> str:
    return reason(lambda: ExhibitIndex.open(folder / "x.exhibits"))


def address_without_a_lock(folder: Path) -> str:
    return reason(lambda: check_address("http://example.org/pack.zip"))


def settings_with_a_wrong_entry(folder: Path) -> str:
    (folder / "settings.json").write_text('{"theme": "pink", "text_size": 7}')
    _, said = settings.load(folder / "settings.json", mend=False)
    assert said
    return said


def proof_without_points(folder: Path) -> str:
    return proof_words.not_proven(1)


ROOMS = [
    (
        not_a_catalogue,
        "{folder} és una carpeta, no un catàleg. Indiqueu un fitxer de dins.",
        "{folder} es una carpeta, no un catálogo. Indique un archivo de dentro.",
    ),
    (empty_picture, "El fitxer és buit.", "El archivo está vacío."),
    (
        pack_that_is_no_zip,
        "{folder}/a.txt no és un fitxer ZIP. Agafeu un paquet de models com a carpeta o com a fitxer ZIP.",
        "{folder}/a.txt no es un archivo ZIP. Tome un paquete de modelos como carpeta o como archivo ZIP.",
    ),
    (
        manifest_that_is_no_json,
        "El paquet {folder} té un manifest que no és JSON (línia 1).",
        "El paquete {folder} tiene un manifiesto que no es JSON (línea 1).",
    ),
    (
        export_over_a_folder,
        "{folder} és una carpeta. Indiqueu un fitxer de dins.",
        "{folder} es una carpeta. Indique un archivo de dentro.",
    ),
    (
        index_that_is_not_there,
        "No hi ha cap índex de peces a {folder}/x.exhibits. Comproveu el nom, o construïu-lo abans.",
        "No hay ningún índice de piezas en {folder}/x.exhibits. Compruebe el nombre, o constrúyalo antes.",
    ),
    (
        address_without_a_lock,
        "No s'agafa http://example.org/pack.zip: només s'agafen adreces que comencen per https://.",
        "No se toma http://example.org/pack.zip: solo se toman direcciones que empiezan por https://.",
    ),
    (
        proof_without_points,
        "No provat: només coincideix un punt. Les coses tridimensionals o brillants, i les imatges amb pocs "
        "detalls, sovint no es poden provar així.",
        "No probado: solo coincide un punto. Las cosas tridimensionales o brillantes, y las imágenes con "
        "pocos detalles, a menudo no se pueden probar así.",
    ),
]


@pytest.mark.parametrize(
    ("refuse", "catalan", "spanish"), ROOMS, ids=lambda one: getattr(one, "__name__", "")
)
def test_every_room_is_understood(refuse, catalan, spanish, speaking, tmp_path):
    said = refuse(tmp_path)
    assert told(said) == said  # a window in English shows what the log and the command say
    speaking("ca")
    assert told(said) == catalan.format(folder=tmp_path)
    speaking("es")
    assert told(said) == spanish.format(folder=tmp_path)


def test_a_list_of_what_is_wrong_is_told_one_by_one(speaking, tmp_path):
    said = settings_with_a_wrong_entry(tmp_path)
    speaking("es")
    shown = told(said)
    assert shown.startswith("En la configuración, “theme” no es ninguno de estos: ")
    assert "“text_size” no es un número entero de 80 a 200: ahí se usa lo habitual." in shown


def test_numbers_are_written_as_in_the_language(speaking):
    speaking("ca")
    assert told("EUFCC 1.0: 31,120 terms.") == "EUFCC 1.0: 31.120 termes."
    assert told("1.2 GB of 34.5 GB are free.") == "Hi ha 1,2 GB lliures de 34,5 GB."
    percent = told("The file is damaged or ends early: 63% of the picture could be read.")
    assert percent.endswith("s'ha pogut llegir el 63\N{NO-BREAK SPACE}% de la imatge.")


def test_what_the_window_said_itself_and_what_nobody_knows_stay(speaking):
    speaking("ca")
    assert told("S'han afegit 3 imatges.") == "S'han afegit 3 imatges."
    assert told("Something unheard of.") == "Something unheard of."
    assert told("") == ""


def test_an_error_in_a_place_of_a_text_is_told(speaking):
    speaking("es")
    error = AssistantError("/x/a.csv is one of the catalogue's pictures. Choose another name.")
    assert tr("{file}: {reason}", file="a", reason=error) == (
        "a: /x/a.csv es una de las imágenes del catálogo. Elija otro nombre."
    )


def test_the_log_has_a_warning_in_english_without_its_names(speaking, caplog):
    speaking("ca")
    said = (
        "No s'ha fet. No backup of /home/anna/a.sqlite could be made. /home is a folder. Name a file in it."
    )
    assert warned(said).startswith(
        "No s'ha fet. No s'ha pogut fer cap còpia de seguretat de /home/anna/a.sqlite."
    )
    [record] = caplog.records
    assert record.getMessage().endswith(
        ": No backup of … could be made. … + … is a folder. Name a file in it."
    )
    caplog.clear()
    speaking("en")
    assert warned(said) == said
    assert not caplog.records


def test_without_its_list_a_sentence_stays_english(speaking, monkeypatch, tmp_path):
    told_module._phrases.cache_clear()
    monkeypatch.setattr(paths, "resources", lambda: tmp_path)
    try:
        speaking("ca")
        assert told("The file is empty. Never said before.") == "The file is empty. Never said before."
    finally:
        told_module._phrases.cache_clear()
        told_module._told.cache_clear()


# Where it is shown


def test_the_page_of_a_refused_catalogue(make_window, speaking, qtbot, tmp_path):
    speaking("es")
    window = make_window()
    with qtbot.waitSignal(window.session.refused) as refused:
        window.catalogue_flow.open(tmp_path)
    assert (
        refused.args[1] == f"{tmp_path} is a folder, not a catalogue. Name a file in it."
    )  # as it is logged
    assert window.messages.text == (
        f"{tmp_path} es una carpeta, no un catálogo. Indique un archivo de dentro."
    )
    window.start_page.problem(refused.args[1], [])
    assert any("no un catálogo" in label.text() for label in window.start_page.findChildren(QLabel))


def test_a_picture_that_cannot_be_read(make_window, add, make_pictures, speaking, qtbot):
    speaking("ca")
    window = make_window()
    files = make_pictures(2)
    files[0].write_bytes(b"")
    [broken, _] = add(window, files)
    said = window.desk.catalogue.picture(broken).problem
    assert said == "The file is empty."  # the catalogue may be opened in another language
    first = window.filmstrip.strip.index(0, 0)
    wanted = f"{files[0]}\nEl fitxer és buit."
    qtbot.waitUntil(lambda: first.data(Qt.ItemDataRole.ToolTipRole) == wanted)


def test_the_list_of_refused_pictures(speaking, qapp):
    speaking("es")
    model = ProblemModel([(Path("/x/a.jpg"), "The file is empty.")])
    assert model.index(0, 1).data() == "El archivo está vacío."


def test_the_check_of_the_installation(speaking, qapp):
    from assistant.desktop.diagnosis.check_dialog import page

    speaking("ca")
    finding = Finding("Backups", State.LOOK, "There are none.", "Make one in the window: File, Backups.")
    shown = page([finding], whole=True)
    for words in ("Còpies de seguretat", "No n&#x27;hi ha cap.", "Feu-ne una a la finestra: Fitxer"):
        assert words in shown
