"""The bare loop beside the command: Pillow and one timm network over the same pictures, nothing kept.

    python -m benchmarks.reliability.long_run.bare FOLDER COUNT DONE

The network is the starter pack's kind, its weights are as they come: the work is the same. The pack has five
members and the command writes what they say, so its pace is lower; how memory moves is what is compared.
"""

from __future__ import annotations

import sys
from pathlib import Path

NETWORK = "tf_efficientnet_lite2"
SIDE, BATCH = 192, 16


def main() -> None:
    """Look at the pictures in batches; write how many into the file DONE."""
    import numpy as np
    import timm
    import torch
    from PIL import Image

    from assistant.tagging.threads import sparing_threads

    folder, count, done = Path(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3])
    torch.set_num_threads(sparing_threads())
    network = timm.create_model(NETWORK, pretrained=False).eval()
    paths = sorted(folder.rglob("*.jpg"))[:count]
    with torch.inference_mode():
        for first in range(0, len(paths), BATCH):
            squares = []
            for path in paths[first : first + BATCH]:
                with Image.open(path) as image:
                    image.draft("RGB", (2 * SIDE, 2 * SIDE))
                    small = image.convert("RGB").resize((SIDE, SIDE), Image.Resampling.BICUBIC)
                    squares.append(np.asarray(small, np.float32).transpose(2, 0, 1) / 127.5 - 1)
            network(torch.from_numpy(np.stack(squares)))
            done.write_text(str(first + len(squares)), encoding="utf-8")


if __name__ == "__main__":
    main()
