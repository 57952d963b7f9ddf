import pytest

from assistant.catalogue import Catalogue, CatalogueError, PictureState
from assistant.desktop.reading.ensemble_source import EnsembleSource
from assistant.desktop.reading.reader import Reader
from assistant.desktop.reading.worker import Outcome, Worker
from assistant.tagging import PackError
from tests.desktop.fakes import FakeEnsemble, fake_source


@pytest.fixture
def ensemble(small_vocabulary):
    return FakeEnsemble(small_vocabulary)


@pytest.fixture
def make_worker(catalogue, ensemble, qapp):
    made = []

    def make(load=None) -> Worker:
        made.append(Worker(catalogue.reopen, EnsembleSource(load or (lambda: ensemble)), generation=4))
        return made[-1]

    yield make
    for worker in made:
        worker.stop()
        worker.wait()


def test_nothing_is_loaded_until_there_is_a_picture(make_worker, qtbot):
    worker = make_worker(lambda: pytest.fail("loaded"))
    with qtbot.assertNotEmitted(worker.loading, wait=20):
        worker.start()


def test_the_picture_on_the_desk_gets_suggestions(make_worker, catalogue, make_pictures, qtbot):
    [one] = catalogue.add_files(make_pictures(1)).new
    worker = make_worker()
    worker.start()
    with qtbot.waitSignals([worker.ready, worker.outcome]):
        worker.look_at(one)
    assert catalogue.state(one) == PictureState.SUGGESTED
    assert set(catalogue.suggestions(one)) == {"objectTypes", "materials", "classifications", "subjects"}


def test_results_carry_picture_and_generation(make_worker, catalogue, make_pictures, qtbot):
    [one] = catalogue.add_files(make_pictures(1)).new
    worker = make_worker()
    worker.start()
    with qtbot.waitSignal(worker.outcome) as came:
        worker.look_at(one)
    assert came.args == [Outcome(one, one, fresh=True, generation=4)]


def test_what_this_pack_has_read_is_not_read_again(make_worker, catalogue, make_pictures, ensemble, qtbot):
    [one] = catalogue.add_files(make_pictures(1)).new
    worker = make_worker()
    worker.start()
    with qtbot.waitSignal(worker.outcome):
        worker.look_at(one)
    with qtbot.waitSignal(worker.outcome) as came:
        worker.look_at(one)
    assert not came.args[0].fresh
    assert ensemble.looked == 1


def test_the_desk_overtakes_the_long_queue(make_worker, catalogue, make_pictures, ensemble, qtbot):
    ids = catalogue.add_files(make_pictures(40)).new
    worker = make_worker()
    order = []
    worker.batch_advanced.connect(lambda outcomes: order.extend(one.picture_id for one in outcomes))
    worker.outcome.connect(lambda outcome: order.append(outcome.picture_id))
    ensemble.go_on.clear()
    worker.add_batch(ids[:-1])
    with qtbot.waitSignal(worker.ready):
        worker.start()
    worker.look_at(ids[-1])
    ensemble.go_on.set()
    qtbot.waitUntil(lambda: len(order) == 40)
    assert order.index(ids[-1]) < 20
    assert sorted(order) == ids


def test_a_picture_that_cannot_be_read_is_told_and_the_others_go_on(
    make_worker, catalogue, make_pictures, qtbot
):
    paths = make_pictures(3)
    paths[1].write_bytes(b"broken")
    ids = catalogue.add_files(paths).new
    worker = make_worker()
    done = []
    worker.batch_advanced.connect(done.extend)
    worker.add_batch(ids)
    worker.start()
    qtbot.waitUntil(lambda: len(done) == 3)
    problems = {one.picture_id: one.problem for one in done}
    assert problems[ids[1]]
    assert problems[ids[0]] is problems[ids[2]] is None
    assert catalogue.state(ids[1]) == PictureState.PROBLEM


def test_cancelling_stops_the_long_queue(make_worker, catalogue, make_pictures, ensemble, qtbot):
    ids = catalogue.add_files(make_pictures(60)).new
    worker = make_worker()
    done = []
    worker.batch_advanced.connect(done.extend)
    ensemble.go_on.clear()
    worker.add_batch(ids)
    with qtbot.waitSignal(worker.ready):
        worker.start()
    worker.cancel_batch()
    ensemble.go_on.set()
    with qtbot.waitSignal(worker.outcome):
        worker.look_at(ids[-1])
    assert len(done) < 20
    assert ensemble.looked < 25


def test_a_copy_is_folded_into_the_picture_that_is_there(make_worker, catalogue, make_pictures, qtbot):
    [path] = make_pictures(1)
    copy = path.parent.parent / "elsewhere" / path.name
    copy.parent.mkdir()
    copy.write_bytes(path.read_bytes())
    first, second = catalogue.add_files([path, copy]).new
    worker = make_worker()
    worker.start()
    with qtbot.waitSignal(worker.outcome):
        worker.look_at(first)
    with qtbot.waitSignal(worker.outcome) as came:
        worker.look_at(second)
    assert (came.args[0].picture_id, came.args[0].kept_id) == (second, first)


def test_a_model_that_fails_at_one_picture_goes_on_with_the_next(
    make_worker, catalogue, make_pictures, ensemble, qtbot, monkeypatch
):
    one, two = catalogue.add_files(make_pictures(2)).new
    work, calls = ensemble.suggest, []

    def suggest(pixels):
        calls.append(1)
        if len(calls) == 1:
            raise RuntimeError("out of memory")
        return work(pixels)

    monkeypatch.setattr(ensemble, "suggest", suggest)
    worker = make_worker()
    worker.start()
    with qtbot.waitSignal(worker.outcome) as came:
        worker.look_at(one)
    assert "out of memory" in came.args[0].problem
    with qtbot.waitSignal(worker.outcome) as came:
        worker.look_at(two)
    assert came.args[0].fresh


def test_a_catalogue_that_is_locked_for_a_while_ends_nothing(
    make_worker, catalogue, make_pictures, qtbot, monkeypatch
):
    one, two = catalogue.add_files(make_pictures(2)).new
    identify, calls = Catalogue.identify, []

    def locked_once(self, *args, **options):
        calls.append(1)
        if len(calls) == 1:
            raise CatalogueError("The file is in use by another program.")
        return identify(self, *args, **options)

    monkeypatch.setattr(Catalogue, "identify", locked_once)
    worker = make_worker()
    worker.start()
    with qtbot.waitSignal(worker.outcome) as came:
        worker.look_at(one)
    assert came.args[0].problem == "The file is in use by another program."
    with qtbot.waitSignal(worker.outcome) as came:
        worker.look_at(two)
    assert came.args[0].fresh


@pytest.mark.parametrize(
    "error", [PackError("The pack is damaged."), ImportError("no torch"), RuntimeError("no driver")]
)
def test_a_pack_that_cannot_be_loaded_ends_the_worker_with_a_sentence(
    make_worker, catalogue, make_pictures, qtbot, error
):
    def load():
        raise error

    [one] = catalogue.add_files(make_pictures(1)).new
    worker = make_worker(load)
    worker.start()
    told = []
    worker.unavailable.connect(told.append)
    with qtbot.waitSignals([worker.unavailable, worker.finished]):
        worker.look_at(one)
    assert str(error) in told[0]


# The window's side


@pytest.fixture
def reader(catalogue, small_vocabulary, qapp):
    source, _ = fake_source(small_vocabulary)
    made = Reader(source)
    made.serve(catalogue.reopen)
    yield made
    made.stop()


def test_the_reader_starts_a_worker_when_there_is_something_to_read(reader, catalogue, make_pictures, qtbot):
    [one] = catalogue.add_files(make_pictures(1)).new
    with qtbot.waitSignals([reader.ready, reader.outcome]):
        reader.look_at(one)
    assert reader.known.pack == "fake"


def test_results_for_a_catalogue_that_was_closed_are_not_passed_on(
    reader, catalogue, make_pictures, tmp_path, qtbot
):
    [one] = catalogue.add_files(make_pictures(1)).new
    with qtbot.waitSignal(reader.outcome):
        reader.look_at(one)
    old = reader._generation
    reader.serve(catalogue.reopen)
    reader.prepare([])
    with qtbot.assertNotEmitted(reader.outcome, wait=1):
        reader._pass_on(Outcome(one, one, True, generation=old))
        reader._pass_on_batch([Outcome(one, one, True, generation=old)])


def test_trying_again_begins_with_the_picture_on_the_desk(catalogue, make_pictures, small_vocabulary, qtbot):
    failing = [CatalogueError("The file is locked.")]
    ensemble = FakeEnsemble(small_vocabulary)

    def load():
        if failing:
            raise failing.pop()
        return ensemble

    [one] = catalogue.add_files(make_pictures(1)).new
    reader = Reader(EnsembleSource(load))
    reader.serve(catalogue.reopen)
    try:
        with qtbot.waitSignal(reader.unavailable):
            reader.look_at(one)
        assert reader.problem == "The file is locked."
        with qtbot.waitSignal(reader.outcome) as came:
            reader.retry()
        assert came.args[0].picture_id == one
        assert reader.problem is None
    finally:
        reader.stop()


def test_stopping_waits_for_all_workers(catalogue, make_pictures, small_vocabulary, qtbot):
    source, ensemble = fake_source(small_vocabulary)
    ids = catalogue.add_files(make_pictures(2)).new
    reader = Reader(source)
    reader.serve(catalogue.reopen)
    with qtbot.waitSignal(reader.ready):
        reader.look_at(ids[0])
    first = reader._worker
    reader.serve(catalogue.reopen)
    reader.look_at(ids[1])
    second = reader._worker
    reader.stop()
    assert first.isFinished()
    assert second.isFinished()
    assert ensemble.looked <= 2
