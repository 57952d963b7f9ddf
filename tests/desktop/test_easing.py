import gc
import subprocess
import sys

import pytest

from assistant.desktop.reading.easing import map_libraries, without_collecting


def test_a_package_that_is_not_there_or_is_imported_already_needs_nothing():
    assert map_libraries("no_such_package") == 0
    assert map_libraries("json") == 0


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere nothing is mapped ahead")
def test_the_models_work_after_their_libraries_were_mapped_ahead():
    program = (
        "from assistant.desktop.reading.easing import map_libraries, without_collecting\n"
        "assert map_libraries() >= 2\n"
        "import torch\n"
        "assert torch.ones(2).sum().item() == 2\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


def test_what_is_loaded_is_set_aside_and_collecting_goes_on():
    before = gc.get_freeze_count()
    try:
        with without_collecting():
            kept = [[] for _ in range(1000)]
            assert not gc.isenabled()
        assert gc.isenabled()
        assert gc.get_freeze_count() >= before + len(kept)
    finally:
        gc.unfreeze()
