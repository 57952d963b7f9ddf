"""Searching, filtering and ordering through the real window, with the keys a person presses."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from assistant.catalogue import Change, PictureState, Verdict
from assistant.catalogue.finding import Filter, FilterError, Order, Standing, TermTest
from assistant.desktop.finding.lookup import kinds_of
from assistant.desktop.finding.query import Query
from assistant.desktop.finding.queue import difference, following
from assistant.desktop.finding.wording import parts
from tests.catalogue.test_finding import filters

queries = st.builds(Query, filter=filters, order=st.sampled_from(list(Order)), backwards=st.booleans())


@given(queries)
def test_a_query_survives_being_kept(query):
    assert Query.from_json(query.to_json()) == query


@given(queries)
def test_taking_every_part_away_leaves_all_pictures_as_taken_in(small_vocabulary, query):
    for _ in range(20):
        said = parts(query, small_vocabulary, "en")
        if not said:
            break
        assert all(part.text for part in said)
        query = said[0].without
    assert query.plain


@pytest.mark.parametrize("kept", [None, {"order": "by whim"}, {"filter": {"states": ["lost"]}}])
def test_a_query_of_another_version_is_told_in_a_sentence(kept):
    with pytest.raises(FilterError, match=r"[Mm]ake it anew"):
        Query.from_json(kept)


@given(st.lists(st.integers(0, 9), unique=True), st.lists(st.integers(0, 9), unique=True))
def test_what_would_be_different(old, new):
    found = difference(old, new)
    assert bool(found) == (old != new)
    assert (found.coming, found.going) == (len(set(new) - set(old)), len(set(old) - set(new)))


@given(
    st.lists(st.integers(0, 9), unique=True, min_size=1), st.lists(st.integers(0, 9), unique=True), st.data()
)
def test_the_person_goes_on_at_the_next_picture_that_is_left(old, new, data):
    here = data.draw(st.sampled_from(old))
    expected = next((one for one in old[old.index(here) :] if one in new), None)
    assert following(old, here, new) == expected


def test_kinds_come_in_the_order_of_the_tree(small_vocabulary):
    facet = next(iter(small_vocabulary.facets.values()))
    kinds = kinds_of(facet)
    places = {uri: place for (_, uri), (place, _) in kinds.items()}
    assert sorted(places.values()) == list(range(len(places)))
    assert set(places) == {term.uri for term in facet.terms if not term.hidden}
    for term in facet.terms:
        if not term.hidden and term.broader:
            assert min(places[facet.terms[row].uri] for row in term.broader) < places[term.uri]


@pytest.fixture
def read(qtbot, make_window, make_pictures, add):
    """A window on five pictures, all of them read."""

    def make(count: int = 5):
        window = make_window()
        ids = add(window, make_pictures(count))
        qtbot.waitUntil(lambda: window.desk.catalogue.counts()[PictureState.SUGGESTED] == count)
        return window, ids

    return make


def ask(qtbot, room, do, *given):
    """Do something that asks for a list, and wait until the list is there."""
    with qtbot.waitSignal(room.queue.answered):
        do(*given)


def term(window, facet: str = "materials"):
    """A term that is suggested over the line for some picture."""
    counts = window.desk.catalogue.finding.counts(Filter())
    of_facet = {uri: count for (key, uri), count in counts.terms.items() if key == facet and count.likely}
    uri = min(of_facet, key=lambda uri: (of_facet[uri].pictures, uri))
    return uri, window.vocabulary[facet].term(uri).label()


def test_a_term_chosen_in_the_search_field_filters_with_its_narrower_terms(read, qtbot):
    window, ids = read()
    room = window.rooms["finding"]
    uri, label = term(window)
    window.actions_by_name["find"].trigger()
    field = room.field
    qtbot.keyClicks(field, label)
    place = next(row for row, offer in enumerate(field.offers) if offer.term == ("materials", uri))
    for _ in range(place):
        qtbot.keyClick(field, Qt.Key.Key_Down)
    ask(qtbot, room, qtbot.keyClick, field, Qt.Key.Key_Return)
    expected = window.desk.catalogue.finding.ids(
        Filter(terms=(TermTest("materials", uri),)), lookup=lookup(window)
    )
    assert list(window.filmstrip.strip.ids) == expected != ids
    assert window.desk.picture.id == expected[0]
    assert window.top_bar.position == f"1 of {len(expected)} ({len(ids)} in all)"
    assert [chip.text() for chip in room.chips.chips] == [label]


def lookup(window):
    from assistant.desktop.finding.lookup import lookup_of

    return lookup_of(*window.rooms["finding"]._knowledge())


def test_return_finds_the_words_and_del_on_the_chip_shows_all_again(read, qtbot):
    window, ids = read()
    room = window.rooms["finding"]
    window.actions_by_name["find"].trigger()
    qtbot.keyClicks(room.field, "003")
    ask(qtbot, room, qtbot.keyClick, room.field, Qt.Key.Key_Return)
    assert list(window.filmstrip.strip.ids) == [ids[2]]
    assert window.desk.picture.id == ids[2]
    [chip] = room.chips.chips
    assert "003" in chip.text() and "003" in chip.accessibleName()
    chip.setFocus()
    ask(qtbot, room, qtbot.keyClick, chip, Qt.Key.Key_Delete)
    assert list(window.filmstrip.strip.ids) == ids
    assert window.desk.picture.id == ids[2]  # the person stays where they are
    assert room.chips.isHidden()
    assert window.top_bar.position == "3 of 5"


def test_backspace_in_the_empty_field_takes_the_last_filter_away_and_esc_leaves(read, qtbot):
    window, ids = read(3)
    room = window.rooms["finding"]
    ask(qtbot, room, room.find_text, "002")
    window.actions_by_name["find"].trigger()
    ask(qtbot, room, qtbot.keyClick, room.field, Qt.Key.Key_Backspace)
    assert list(window.filmstrip.strip.ids) == ids
    qtbot.keyClicks(room.field, "x")
    qtbot.keyClick(room.field, Qt.Key.Key_Escape)
    assert not room.field.offering
    qtbot.keyClick(room.field, Qt.Key.Key_Escape)
    assert room.field.text() == ""


def test_nothing_found_says_so_and_the_button_shows_all_pictures(read, qtbot):
    window, ids = read(3)
    room = window.rooms["finding"]
    ask(qtbot, room, room.find_text, "no such picture")
    assert room.empty.isVisible()
    assert "No picture has all of this." in room.empty.text
    assert "no such picture" in room.empty.text.replace("\u00a0", " ")
    assert window.desk.picture is None
    assert window.stack.currentWidget() is not window.start_page
    ask(qtbot, room, qtbot.mouseClick, room.empty.button, Qt.MouseButton.LeftButton)
    assert room.empty.isHidden()
    assert list(window.filmstrip.strip.ids) == ids
    assert window.desk.picture.id == ids[0]


def test_the_list_stays_still_while_deciding_and_refresh_goes_on_from_here(read, qtbot, monkeypatch):
    window, ids = read()
    room = window.rooms["finding"]
    room.queue._look.setInterval(0)
    ask(qtbot, room, room.queue.ask, Query(Filter(states=frozenset({PictureState.SUGGESTED}))))
    window.desk_flow.go_to(ids[1])
    with qtbot.waitSignal(room.queue.stale, check_params_cb=bool):
        qtbot.keyClick(window.facets.grid.view, Qt.Key.Key_Return)
    assert list(window.filmstrip.strip.ids) == ids  # nothing moved under the hands
    assert room.chips.refresh_button.isVisible()
    assert "1 would go" in room.chips.refresh_button.text()
    ask(qtbot, room, window.actions_by_name["refresh_list"].trigger)
    assert list(window.filmstrip.strip.ids) == [ids[0], *ids[2:]]
    assert window.desk.picture.id == ids[2]
    assert room.chips.refresh_button.isHidden()


def test_n_goes_on_in_the_order_of_the_list(read, qtbot):
    window, ids = read()
    room = window.rooms["finding"]
    catalogue = window.desk.catalogue
    catalogue.set_done(catalogue.picture(ids[3]).object_id, True)
    ask(qtbot, room, room.queue.ask, Query(order=Order.NUMBER, backwards=True))
    assert list(window.filmstrip.strip.ids) == ids[::-1]
    window.desk_flow.go_to(ids[4])
    window.actions_by_name["next_undecided"].trigger()
    assert window.desk.picture.id == ids[2]  # the one before it is done
    ask(qtbot, room, room.queue.ask, Query(Filter(states=frozenset({PictureState.DONE}))))
    window.actions_by_name["next_undecided"].trigger()
    assert window.messages.text == "Every object of this list has decisions."


def test_least_certain_first_has_the_picture_nearest_to_the_line_on_top(read, qtbot):
    window, ids = read()
    room = window.rooms["finding"]
    ask(qtbot, room, room.queue.ask, Query(order=Order.UNCERTAIN))

    def distance(picture_id: int) -> float:
        found = window.desk.catalogue.suggestions(picture_id)
        return min(abs(each.score - 0.5) for of_facet in found.values() for each in of_facet)

    distances = [distance(one) for one in window.filmstrip.strip.ids]
    assert distances == sorted(distances)
    assert sorted(window.filmstrip.strip.ids) == ids


def test_the_panel_ticks_types_and_orders(read, qtbot):
    window, ids = read()
    room, panel = window.rooms["finding"], window.rooms["finding"].panel
    catalogue = window.desk.catalogue
    catalogue.set_done(catalogue.picture(ids[0]).object_id, True)
    with qtbot.waitSignal(room.counter.counted):
        window.actions_by_name["filters"].trigger()
    assert panel.isVisible() and window.actions_by_name["filters"].isChecked()
    done = panel.states.boxes["done"]
    assert done.accessibleDescription() == "1 picture"
    ask(qtbot, room, done.click)
    assert list(window.filmstrip.strip.ids) == [ids[0]]
    ask(qtbot, room, done.click)
    ask(qtbot, room, panel.undecided.boxes["materials"].click)
    assert list(window.filmstrip.strip.ids) == ids[1:]
    qtbot.keyClicks(panel.name, "00[45]")
    ask(qtbot, room, qtbot.keyClick, panel.name, Qt.Key.Key_Return)
    assert list(window.filmstrip.strip.ids) == []
    panel.name.setText("00?.png")
    ask(qtbot, room, qtbot.keyClick, panel.name, Qt.Key.Key_Return)
    assert list(window.filmstrip.strip.ids) == ids[1:]
    panel.order.setCurrentIndex(panel.order.findData(Order.NAME))
    ask(qtbot, room, panel.order.activated.emit, panel.order.currentIndex())
    ask(qtbot, room, panel.backwards.click)
    assert list(window.filmstrip.strip.ids) == ids[:0:-1]
    ask(qtbot, room, window.actions_by_name["show_all"].trigger)
    assert list(window.filmstrip.strip.ids) == ids[::-1]  # the order stays
    window.actions_by_name["filters"].trigger()
    assert panel.isHidden()


def test_the_tree_counts_what_choosing_the_term_then_shows(read, qtbot):
    window, _ = read()
    room, panel = window.rooms["finding"], window.rooms["finding"].panel
    with qtbot.waitSignal(room.counter.counted) as counted:
        window.actions_by_name["filters"].trigger()
    [counts] = counted.args
    root = panel.tree.topLevelItem(0)
    assert root.isExpanded()
    line = root.child(0)
    facet, uri = line.data(0, Qt.ItemDataRole.UserRole)
    number = counts.terms[facet, uri].pictures
    assert line.text(1) == str(number)
    assert f"{number} picture" in line.data(0, Qt.ItemDataRole.AccessibleTextRole)
    panel.tree.setCurrentItem(line)
    ask(qtbot, room, qtbot.keyClick, panel.tree, Qt.Key.Key_Return)
    assert len(window.filmstrip.strip.ids) == number
    assert room.queue.query.filter.terms == (TermTest(facet, uri),)


def test_how_a_term_stands_and_its_score_narrow_it_further(read, qtbot):
    window, ids = read()
    room, panel = window.rooms["finding"], window.rooms["finding"].panel
    window.actions_by_name["filters"].trigger()
    object_id = window.desk.catalogue.picture(ids[1]).object_id
    change = Change("materials", "https://example.org/x", Verdict.REJECTED, "x")
    window.desk.carry_out(lambda c: c.decide(object_id, [change], name="Reject"))
    ask(qtbot, room, panel.standing.ticks.boxes["rejected"].click)
    assert list(window.filmstrip.strip.ids) == [ids[1]]
    ask(qtbot, room, panel.standing.ticks.boxes["rejected"].click)
    assert room.queue.query.plain
    panel.standing.least.setValue(90)
    ask(qtbot, room, panel.standing.least.editingFinished.emit)
    [test] = room.queue.query.filter.terms
    assert (test.least, test.most, test.standings) == (0.9, None, {Standing.OVER, Standing.UNDER})


def test_a_filter_is_saved_undone_used_and_forgotten(read, qtbot):
    window, ids = read()
    room, saved = window.rooms["finding"], window.rooms["finding"].panel.saved
    window.actions_by_name["filters"].trigger()
    assert not saved.naming.isVisible()
    ask(qtbot, room, room.find_text, "002")
    saved.field.setFocus()
    qtbot.keyClicks(saved.field, "The second")
    qtbot.keyClick(saved.field, Qt.Key.Key_Return)
    assert room.saving.names == ["The second"]
    assert "The second" in window.messages.text
    window.actions_by_name["undo"].trigger()
    assert room.saving.names == []
    window.actions_by_name["redo"].trigger()
    ask(qtbot, room, room.show_all)
    saved.list.setFocus()
    saved.list.setCurrentRow(0)
    ask(qtbot, room, qtbot.keyClick, saved.list, Qt.Key.Key_Return)
    assert list(window.filmstrip.strip.ids) == [ids[1]]
    qtbot.keyClick(saved.list, Qt.Key.Key_Delete)
    assert room.saving.names == []


def test_a_catalogue_opens_again_with_the_same_filter_order_and_picture(read, make_window, qtbot):
    window, ids = read()
    room = window.rooms["finding"]
    query = Query(Filter(states=frozenset({PictureState.SUGGESTED})), Order.NUMBER, backwards=True)
    ask(qtbot, room, room.queue.ask, query)
    window.desk_flow.go_to(ids[2])
    qtbot.keyClick(window.facets.grid.view, Qt.Key.Key_Return)  # started now: it passes no longer
    path = window.session.path
    window.close()
    again = make_window(path)
    room = again.rooms["finding"]
    qtbot.waitUntil(lambda: list(again.filmstrip.strip.ids) == [ids[4], ids[3], ids[1], ids[0]])
    assert room.queue.query == query
    assert again.desk.picture.id == ids[2]
    assert again.top_bar.position == "4 of 5 pictures"
    assert room.chips.isVisible()


def test_the_filmstrip_is_scrolled_to_where_it_was(make_window, make_pictures, add):
    window = make_window()
    ids = add(window, make_pictures(30))
    window.filmstrip.verticalScrollBar().setValue(333)
    window.desk_flow.go_to(ids[5])
    window.filmstrip.verticalScrollBar().setValue(333)
    path = window.session.path
    window.close()
    again = make_window(path)
    assert again.desk.picture.id == ids[5]
    assert again.filmstrip.verticalScrollBar().value() == 333


def test_pictures_that_go_leave_the_list_and_undo_brings_them_to_their_place(read, qtbot):
    window, ids = read()
    room = window.rooms["finding"]
    ask(qtbot, room, room.queue.ask, Query(order=Order.NUMBER, backwards=True))
    window.desk_flow.go_to(ids[2])
    window.actions_by_name["forget"].trigger()
    qtbot.waitUntil(lambda: list(window.filmstrip.strip.ids) == [ids[4], ids[3], ids[1], ids[0]])
    assert window.desk.picture.id == ids[1]
    window.actions_by_name["undo"].trigger()
    qtbot.waitUntil(lambda: list(window.filmstrip.strip.ids) == ids[::-1])
    assert window.desk.picture.id == ids[2]


def test_pictures_added_while_a_filter_is_on_are_shown_at_the_end(read, make_pictures, qtbot):
    window, ids = read(3)
    room = window.rooms["finding"]
    ask(qtbot, room, room.find_text, "002")
    with qtbot.waitSignal(window.intake.ended):
        window.catalogue_flow.add(make_pictures(5)[3:])
    assert window.filmstrip.strip.ids[0] == ids[1]
    assert len(window.filmstrip.strip.ids) == 3
    assert window.top_bar.position.endswith("(5 in all)")


def test_only_the_last_question_is_answered(read, qtbot):
    window, ids = read()
    room = window.rooms["finding"]
    shown = []
    room.queue.answered.connect(lambda listed, _: shown.append(listed))
    room.find_text("001")
    room.find_text("00")
    ask(qtbot, room, room.find_text, "003")
    assert shown == [1]
    assert list(window.filmstrip.strip.ids) == [ids[2]]


def test_looking_can_be_stopped_and_the_list_stays(read, qtbot):
    window, ids = read(3)
    room = window.rooms["finding"]
    ask(qtbot, room, room.find_text, "002")
    shown = room.queue.query
    room.chips._slow.setInterval(0)
    room.find_text("003")
    room.chips.stop_button.click()
    assert room.queue.query == shown
    assert not room.queue.waiting
    assert list(window.filmstrip.strip.ids) == [ids[1]]
    assert [chip.text() for chip in room.chips.chips] == ["“002”"]
    assert room.chips.text == "1 picture"
    assert room.chips.stop_button.isHidden()


def test_what_was_decided_today_is_found_by_its_date(read, qtbot):
    window, ids = read()
    room, date = window.rooms["finding"], window.rooms["finding"].panel.date
    window.actions_by_name["filters"].trigger()
    window.desk_flow.go_to(ids[3])
    window.facets.setFocus()
    qtbot.keyClick(window.facets.grid.view, Qt.Key.Key_Return)
    date.span.setCurrentIndex(date.span.findData("today"))
    ask(qtbot, room, date.span.activated.emit, date.span.currentIndex())
    assert list(window.filmstrip.strip.ids) == [ids[3]]
    assert not date.first.isVisible()
    date.span.setCurrentIndex(date.span.findData("between"))
    date.span.activated.emit(date.span.currentIndex())
    assert date.first.isVisible()
    date.first.setDate(date.first.date().addDays(-9))
    date.last.setDate(date.last.date().addDays(-8))
    ask(qtbot, room, date.last.editingFinished.emit)
    assert room.empty.isVisible()


def test_arrows_go_along_the_chips_and_the_keys_stay_when_one_is_taken_away(read, qtbot):
    window, _ = read(3)
    room = window.rooms["finding"]
    query = Query(Filter(text="00", name="png"), Order.NUMBER)
    ask(qtbot, room, room.queue.ask, query)
    room.chips.chips[0].setFocus()
    qtbot.keyClick(room.chips.chips[0], Qt.Key.Key_Right)
    assert room.chips.chips[1].hasFocus()
    ask(qtbot, room, qtbot.keyClick, room.chips.chips[1], Qt.Key.Key_Delete)
    assert room.queue.query == Query(Filter(text="00"), Order.NUMBER)
    assert room.chips.chips[1].hasFocus()


def test_in_a_narrow_window_the_panel_takes_the_place_of_the_picture(read):
    window, _ = read(2)
    window.resize(900, 600)
    window.actions_by_name["filters"].trigger()
    assert window.column.isHidden()
    assert window.width() <= 900  # nothing pushed the window wider
    window.actions_by_name["filters"].trigger()
    assert window.column.isVisible()
    window.resize(1366, 768)
    window.actions_by_name["filters"].trigger()
    assert window.column.isVisible()


def test_every_control_of_the_panel_has_a_name(read):
    window, _ = read(2)
    room = window.rooms["finding"]
    window.actions_by_name["filters"].trigger()
    panel = room.panel
    date, standing, saved = panel.date, panel.standing, panel.saved
    controls = [room.field, room.chips.all_button, panel.order, panel.backwards, panel.tree, panel.name]
    controls += [date.kind, date.span, date.first, date.last, standing.least, standing.most]
    controls += [saved.list, saved.field, *panel.states.boxes.values(), *panel.undecided.boxes.values()]
    for control in controls:
        interface = QAccessible.queryAccessibleInterface(control)
        assert interface.text(QAccessible.Text.Name), control
        assert control.focusPolicy() & Qt.FocusPolicy.TabFocus, control
