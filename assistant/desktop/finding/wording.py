"""How filters and orders are said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale

from assistant.catalogue.finding import DateKind, DateTest, Filter, Order, Standing, TermTest
from assistant.catalogue.finding.filters import TAGGED_OR_LIKELY
from assistant.desktop.finding.query import Query
from assistant.desktop.pictures.filmstrip_model import STATE_WORDS
from assistant.desktop.words import mark, tr

if TYPE_CHECKING:
    from datetime import date

    from assistant.vocabulary import Vocabulary

ORDERS = {
    Order.TAKEN: mark("As taken in"),
    Order.UNDECIDED: mark("Undecided first"),
    Order.UNCERTAIN: mark("Least certain first"),
    Order.PREDICTED: mark("By predicted object type"),
    Order.NAME: mark("By file name"),
    Order.NUMBER: mark("By object number"),
    Order.SCORE: mark("By score, best first"),
    Order.DATE: mark("By file date, oldest first"),
}

STANDINGS = {
    Standing.ACCEPTED: mark("accepted"),
    Standing.ADDED: mark("added"),
    Standing.REJECTED: mark("rejected"),
    Standing.OVER: mark("suggested, over the line"),
    Standing.UNDER: mark("suggested, under the line"),
}


@dataclass(frozen=True, slots=True)
class Part:
    """One thing a query asks for: how it is said, and the query without it."""

    text: str
    without: Query


def parts(query: Query, vocabulary: Vocabulary, language: str) -> list[Part]:
    """Return all that a query asks for, each thing once."""
    return list(_parts(query, vocabulary, language))


def _parts(query: Query, vocabulary: Vocabulary, language: str) -> Iterator[Part]:
    wanted = query.filter

    def without(**changes: object) -> Query:
        return replace(query, filter=replace(wanted, **changes))  # type: ignore[arg-type]

    for place, test in enumerate(wanted.terms):
        rest = (*wanted.terms[:place], *wanted.terms[place + 1 :])
        yield Part(test_words(test, vocabulary, language), without(terms=rest))
    if wanted.text:
        yield Part(f"“{wanted.text}”", without(text=""))
    for state in STATE_WORDS:
        if state in wanted.states:
            yield Part(
                tr("State: {state}", state=tr(STATE_WORDS[state])), without(states=wanted.states - {state})
            )
    for facet in sorted(wanted.undecided):
        title = facet_title(facet, vocabulary, language)
        rest_of = wanted.undecided - {facet}
        yield Part(tr("{facet}: nothing decided", facet=title), without(undecided=rest_of))
    if wanted.name:
        yield Part(tr("File name: {name}", name=wanted.name), without(name=""))
    if wanted.when is not None:
        yield Part(date_words(wanted.when), without(when=None))
    if query.order is not Order.TAKEN or query.backwards:
        yield Part(order_words(query), replace(query, order=Order.TAKEN, backwards=False))


def order_words(query: Query) -> str:
    """Say an order."""
    text = tr(ORDERS[query.order])
    return tr("{order}, turned round", order=text) if query.backwards else text


def facet_title(facet: str, vocabulary: Vocabulary, language: str) -> str:
    """Return the name of a facet; its key where the vocabulary does not know it."""
    return vocabulary[facet].label(language) if facet in vocabulary.facets else facet


def term_title(facet: str, uri: str, vocabulary: Vocabulary, language: str) -> str:
    """Return the label of a term; its URI where the vocabulary does not know it."""
    if facet in vocabulary.facets and vocabulary[facet].has(uri):
        return vocabulary[facet].term(uri).label(language)
    return uri


def subject_words(test: TermTest, vocabulary: Vocabulary, language: str) -> str:
    """Say which terms a test is about."""
    if not test.facet:
        return tr("any term")
    if not test.uri:
        return tr("any term of {facet}", facet=facet_title(test.facet, vocabulary, language))
    title = term_title(test.facet, test.uri, vocabulary, language)
    return title if test.narrower else tr("{term} itself", term=title)


def test_words(test: TermTest, vocabulary: Vocabulary, language: str) -> str:
    """Say a test of a term."""
    words = [subject_words(test, vocabulary, language)]
    if test.standings != TAGGED_OR_LIKELY:
        how = [tr(STANDINGS[each]) for each in STANDINGS if each in test.standings]
        words.append(tr(" or ").join(how) or tr("in no way"))
    if test.least is not None or test.most is not None:
        low, high = (test.least or 0.0), (1.0 if test.most is None else test.most)
        words.append(tr("score {low} to {high}", low=round(100 * low), high=round(100 * high)))
    return " · ".join(words)


def date_words(when: DateTest) -> str:
    """Say a range of days."""
    what = tr("Decided") if when.kind is DateKind.DECIDED else tr("File")
    if when.first is not None and when.first == when.last:
        return f"{what}: {day_words(when.first)}"
    if when.first is not None and when.last is not None:
        days = tr("{first} to {last}", first=day_words(when.first), last=day_words(when.last))
    elif when.first is not None:
        days = tr("from {first}", first=day_words(when.first))
    elif when.last is not None:
        days = tr("until {last}", last=day_words(when.last))
    else:
        days = tr("at any time")
    return f"{what}: {days}"


def day_words(day: date) -> str:
    """Say a day as the person's country writes it."""
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.ShortFormat)


def with_term(query: Query, test: TermTest) -> Query:
    """Return the query with one more test; the same term is not asked for twice."""
    kept = tuple(one for one in query.filter.terms if (one.facet, one.uri) != (test.facet, test.uri))
    return replace(query, filter=replace(query.filter, terms=(*kept, test)))


def everything(query: Query) -> Query:
    """Return the query without its filter; the order stays."""
    return replace(query, filter=Filter())
