"""What a recipe of kind embedding says: which pictures, which network, how it learns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Data:
    """Which pictures teach, which choose the best epoch and which test the result.

    ``train``: lists of pictures, see :mod:`assistant.training.embedding.collection`; ``pictures``: folder
    below ``--data`` that their paths start from; ``only``: train on these domains, empty = all (a
    specialist: made-up views are then looked for among its domain's pictures, and no test is made);
    ``most``: at most this many pictures of a domain from objects with a single picture, 0 = all.

    ``validate``: lists of queries for the choice of the epoch (the Met's ``valset.json``); objects that are
    not trained on lend their first picture to the catalogue. ``held_out``: a share of the objects with
    several pictures, never trained on: the first picture of each is in the catalogue, the others are
    queries. ``made_up``: made-up views of so many training pictures as queries.
    ``select``: which of the three chooses the epoch. ``test``: another share of the objects, measured once
    at the end. ``distractors``: a list of pictures of objects that are in no catalogue; half tunes k and
    temperature, half is measured. ``test_made_up``: so many of its pictures are put into the catalogue of
    the test instead, with a made-up view of each as a query.
    """

    train: tuple[str, ...]
    pictures: str = ""
    only: tuple[str, ...] = ()
    most: int = 0
    validate: tuple[str, ...] = ()
    held_out: float = 0.0
    made_up: int = 0
    select: str = "held-out"
    test: float = 0.0
    distractors: str = ""
    test_made_up: int = 0


@dataclass(frozen=True, slots=True)
class Network:
    """``backbone``, ``pooling``, ``p``, ``learn_p``, ``out``: as for the finished descriptor.

    ``initial``: its weights, a safetensors file inside the folder of ``--initial``, ``published`` = those
    that timm publishes, empty = random. ``whitened``: the linear layer begins as the PCA whitening of the
    training pictures (Met paper). ``frozen``: leading stages that keep their initial weights, or ``"all"``.
    ``size``: side in px of a training view; ``longest``: of a whole picture. ``scales``: of the finished
    descriptor (validation looks at 1 alone, as the paper does). ``mean``, ``std`` per channel.
    """

    backbone: str
    initial: str = ""
    pooling: str = "gem"
    p: float = 3.0
    learn_p: bool = False
    out: int = 0
    whitened: bool = False
    frozen: int | str = 0
    size: int = 224
    longest: int = 320
    scales: tuple[float, ...] = (1.0,)
    mean: tuple[float, ...] = (0.485, 0.456, 0.406)
    std: tuple[float, ...] = (0.229, 0.224, 0.225)


@dataclass(frozen=True, slots=True)
class Views:
    """How a picture is varied. The defaults are the Met paper's.

    ``crop``: smallest and largest share of the area, ``ratio``: of the sides; ``jitter``: of brightness,
    contrast, saturation and hue, applied to the share ``jittered``; ``grey``: share without colour;
    ``mirrored``: share. ``cached``: 0 = anew in every step, n = n views of each picture pass the frozen
    stages once and are kept on disk.
    """

    crop: tuple[float, ...] = (0.7, 1.0)
    ratio: tuple[float, ...] = (0.99, 1.01)
    jitter: tuple[float, ...] = (0.4, 0.4, 0.4, 0.1)
    jittered: float = 0.8
    grey: float = 0.2
    mirrored: float = 0.0
    cached: int = 0


@dataclass(frozen=True, slots=True)
class Method:
    """What is learnt.

    ``contrastive``: ``pairs``, ``margin``, ``nearest`` (a negative is drawn from so many nearest pictures
    of other classes). ``classifier``: ``loss`` with ``scale`` and ``margin`` over cosines; ``weighting``
    of the classes in the loss; ``sampling`` of pictures or of classes, equally often; ``retrain``: epochs
    at the end that learn a new classifier on a frozen network with classes equally often (cRT). For several
    data sets: ``domains`` says whose turn a step is, ``heads`` whether all classes compete (joint) or those
    of the step's domain alone (separate), ``specialist_steps``: domain -> steps its specialist needed.
    ``simsiam``: widths of ``projector`` and ``predictor``.
    """

    learn: str
    pairs: str = "syn"
    margin: float = 1.8
    nearest: int = 10
    loss: str = "temperature"
    scale: float = 30.0
    weighting: str = "none"
    sampling: str = "pictures"
    retrain: int = 0
    heads: str = "joint"
    domains: str = ""
    specialist_steps: Mapping[str, int] = field(default_factory=dict)
    projector: int = 2048
    predictor: int = 512


@dataclass(frozen=True, slots=True)
class Steps:
    """``batch``: pairs (contrastive) or pictures a step; ``rate``: of the backbone; ``head_rate``: of what
    the method adds; ``fc_rate``: of the linear layer behind the pooling, 0 = as the backbone; ``decay``;
    every ``drop_every`` epochs (0 = never) the rates are multiplied by ``drop``; the first
    ``frozen_epochs`` train neither backbone nor pooling, and with ``early_fc`` false not the linear layer
    either. ``clip_norm`` of the gradient, 0 = none.
    """

    epochs: int
    batch: int
    optimiser: str = "adam"
    rate: float = 1e-7
    head_rate: float = 1e-3
    fc_rate: float = 0.0
    decay: float = 1e-6
    drop_every: int = 0
    drop: float = 0.1
    frozen_epochs: int = 0
    early_fc: bool = True
    clip_norm: float = 0.0


@dataclass(frozen=True, slots=True)
class EmbeddingRecipe:
    """A whole descriptor pack: data, network, method and the facts of its model card."""

    name: str
    version: str
    seed: int
    data: Data
    network: Network
    views: Views
    method: Method
    steps: Steps
    licence: str
    training_data: tuple[Mapping[str, Any], ...]
    card: str = ""
