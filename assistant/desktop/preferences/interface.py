"""The language of the window: which one, and the translations that make it speak."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from assistant import paths
from assistant.settings import LANGUAGES


def system_language(preferred: Sequence[str] | None = None) -> str:
    """Return the first language of the system (as "ca-ES", best first) in which the window can speak."""
    if preferred is None:
        preferred = QLocale.system().uiLanguages()
    codes = (one.replace("_", "-").partition("-")[0].lower() for one in preferred)
    return next((code for code in codes if code in LANGUAGES), "en")


def speak(chosen: str, application: QApplication) -> str:
    """Let windows that are built from now on speak ``chosen`` ("": as the system); return which it is.

    English too has a file: it tells "1 picture" from "2 pictures". Qt's own words (Cancel, Yes) come with
    Qt. Numbers are written as in the language, or as in the system's country where that speaks it.
    """
    language = chosen or system_language()
    for older in application.findChildren(QTranslator, "interface"):
        application.removeTranslator(older)
        older.deleteLater()
    system = QLocale.system()
    of_the_language = QLocale(language)
    same = system.language() == of_the_language.language()
    QLocale.setDefault(system if same else of_the_language)
    shipped = str(paths.resources() / "translations" / f"{language}.qm")
    qts_own = f"{QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)}/qtbase_{language}.qm"
    for file in (qts_own, shipped):  # the last one is asked first
        translator = QTranslator(application)
        translator.setObjectName("interface")
        if translator.load(file):
            application.installTranslator(translator)
        else:  # a distribution without Qt's own translations: its few words stay English
            translator.deleteLater()
    application.setProperty("interface", language)
    return language


def spoken(application: QApplication) -> str:
    """Return the language of the windows on show."""
    return str(application.property("interface") or "en")
