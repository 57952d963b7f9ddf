import threading

import pytest

from assistant.desktop.jobs import Job, Jobs, sentence
from assistant.errors import AssistantError


@pytest.fixture
def jobs(qapp):
    kept = Jobs()
    yield kept
    kept.stop()


def test_work_runs_on_another_thread_and_answers_on_this_one(jobs, qtbot):
    answers = []
    jobs.start(
        lambda job: threading.get_ident(),
        done=lambda ran_on: answers.append((ran_on, threading.get_ident())),
    )
    qtbot.waitUntil(lambda: bool(answers))
    ran_on, answered_on = answers[0]
    assert ran_on != answered_on == threading.get_ident()


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (AssistantError("The file is gone."), "The file is gone."),
        (OSError(28, "No space left on device", "/x/y"), "/x/y: No space left on device"),
        (MemoryError(), "not enough memory"),
    ],
)
def test_an_expected_error_becomes_one_sentence(jobs, qtbot, error, words):
    told = []

    def work(job: Job) -> None:
        raise error

    jobs.start(work, done=told.append, failed=told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert words in told[0]
    assert told == [sentence(error)]


def test_progress_tells_the_last_step_and_not_every_one(jobs, qtbot):
    steps, ended = [], []

    def work(job: Job) -> None:
        for done in range(1, 1001):
            job.report(done, 1000)

    jobs.start(work, done=ended.append, progress=lambda done, total: steps.append(done))
    qtbot.waitUntil(lambda: bool(ended))
    assert steps[-1] == 1000
    assert len(steps) < 100


def test_a_cancelled_job_stops_at_its_next_question(jobs, qtbot):
    began, ended = threading.Event(), []

    def work(job: Job) -> str:
        began.set()
        while not job.cancelled():
            pass
        return "stopped"

    job = jobs.start(work, done=ended.append)
    assert began.wait(5)
    job.cancel()
    qtbot.waitUntil(lambda: ended == ["stopped"])


def test_stopping_ends_all_threads_and_takes_no_answer_any_more(jobs, qtbot):
    began, ended = threading.Event(), []

    def work(job: Job) -> None:
        began.set()
        while not job.cancelled():
            pass

    jobs.start(work, done=ended.append)
    assert began.wait(5)
    jobs.stop()
    qtbot.wait(1)
    assert jobs.running == 0
    assert not ended


def test_an_error_of_ours_is_told_too(jobs, qtbot):
    told = []

    def work(job: Job) -> None:
        raise KeyError("a mistake in the program")

    with qtbot.captureExceptions() as caught:
        jobs.start(work, done=told.append, failed=told.append)
        qtbot.waitUntil(lambda: bool(told))
    assert "Something went wrong inside the program" in told[0]
    assert caught


def test_jobs_that_end_before_the_window_looks_are_all_answered(jobs, qtbot):
    """All threads are over when the first answer is taken: the others must still come."""
    answers = []
    over = threading.Barrier(9)

    def start(number: int) -> None:
        def work(job: Job) -> int:
            over.wait(5)
            return number

        jobs.start(work, done=answers.append)

    for number in range(8):
        start(number)
    over.wait(5)
    while not all(job.isFinished() for job in jobs._running):
        pass  # no event is taken meanwhile, and nothing but `jobs` keeps them alive
    qtbot.waitUntil(lambda: sorted(answers) == list(range(8)))
    qtbot.waitUntil(lambda: jobs.running == 0)


def test_what_is_asked_for_after_the_end_is_not_begun(qtbot):
    jobs, called = Jobs(), []
    jobs.stop()
    job = jobs.start(called.append, done=called.append, failed=called.append)
    job.cancel()
    assert jobs.running == 0
    assert not job.isRunning()
    assert not called
