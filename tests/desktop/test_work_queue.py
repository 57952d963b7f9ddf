import threading

from hypothesis import given
from hypothesis import strategies as st

from assistant.desktop.reading.work_queue import WorkQueue


def drain(queue: WorkQueue) -> list[int]:
    taken = []
    while len(queue):
        one = queue.urgent()
        taken.append(queue.from_batch() if one is None else one)
    return taken


def test_the_picture_on_the_desk_comes_first_then_those_in_sight_then_the_long_queue():
    queue = WorkQueue()
    queue.add_batch([7, 8])
    queue.set_near([4, 5])
    queue.set_current(1)
    assert drain(queue) == [1, 4, 5, 7, 8]


def test_only_the_latest_wish_counts():
    queue = WorkQueue()
    queue.set_current(1)
    queue.set_near([2, 3])
    queue.set_current(9)
    queue.set_near([3])
    assert drain(queue) == [9, 3]


def test_cancelling_empties_the_long_queue_only():
    queue = WorkQueue()
    queue.add_batch([7, 8])
    queue.set_current(1)
    queue.cancel_batch()
    assert drain(queue) == [1]


@given(st.lists(st.integers(1, 50)), st.lists(st.integers(1, 50)), st.none() | st.integers(1, 50))
def test_nothing_is_lost_and_nothing_comes_twice(batch, near, current):
    queue = WorkQueue()
    queue.add_batch(batch)
    queue.set_near(near)
    queue.set_current(current)
    expected = ([] if current is None else [current]) + near + batch
    assert len(queue) == len(expected)
    assert drain(queue) == expected


def test_waiting_ends_when_work_comes_and_when_it_is_stopped():
    queue = WorkQueue()
    answers = []
    thread = threading.Thread(target=lambda: answers.extend([queue.wait(), queue.urgent(), queue.wait()]))
    thread.start()
    queue.set_current(3)
    while len(answers) == 0 and len(queue):
        pass
    queue.stop()
    thread.join(5)
    # Stopping may overtake the picture: then there is nothing to do at all.
    assert answers in ([True, 3, False], [True, None, False], [False, None, False])


def test_a_stopped_queue_gives_nothing_out():
    queue = WorkQueue()
    queue.add_batch([1])
    queue.set_current(2)
    queue.stop()
    assert queue.stopped
    assert (queue.urgent(), queue.from_batch(), queue.wait()) == (None, None, False)
