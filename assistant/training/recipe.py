"""Training recipes: what to train, on what and how, as a TOML file beside the program's resources."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from assistant.errors import AssistantError
from assistant.identify.descriptors.settings import DescriptorSettings
from assistant.tagging.members.backbones import ALL
from assistant.tagging.preprocess import Preprocessing
from assistant.training.recipe_file import RecipeError, with_shared
from assistant.untrusted import number, whole

KINDS = ("multilabel", "softmax", "h-softmax-nodes", "h-softmax-levels", "clip")
"""What a member can be; see :mod:`assistant.training.objectives`."""

CHOICES: Mapping[str, tuple[str, ...]] = {
    "kind": KINDS,
    "tags": ("all", "one"),
    "loss": ("bce", "asl"),
    "unannotated": ("masked", "negative"),
    "below_deepest": ("negative", "ignored"),
    "weighting": ("none", "inverse"),
    "contrast": ("terms", "one-tag", "all-tags"),
}


@dataclass(frozen=True, slots=True)
class MemberRecipe:
    """How one member is trained.

    **Network.** ``kind``: one of :data:`KINDS`. ``backbone``: a timm architecture; for kind clip empty when
    ``clip`` names a published open_clip model. ``initial``: where its weights begin: a file (safetensors,
    timm's names) or open_clip folder inside the folder given by ``--initial``; ``published`` = the weights
    that timm or open_clip publish for it; empty = random. ``frozen``: leading stages of the backbone that
    keep their initial weights, or ``"all"``. ``cached_views``: 0 = every step reads and augments its pictures
    anew; n = n augmented views of every picture pass the frozen stages once and are kept on disk, so that
    training takes minutes on a CPU. ``preprocessing``: this member's own, where it differs from the pack's.
    ``facets``: the facets it learns, empty = all.

    **Steps.** ``epochs``, ``batch``, ``rate`` (peak, of the backbone), ``head_factor`` (heads use ``rate *
    head_factor``), ``warmup`` (share of all steps) or ``warmup_steps``, ``decay``, ``betas``, ``epsilon``
    (AdamW), ``clip_norm`` (of the gradient; 0 = none), ``average`` (decay of the moving average of the
    weights; 0 = none), ``crop`` (smallest share of the area that a random crop keeps; 1 = the plain
    picture), ``brightness`` (varies by up to this share), ``repeats`` (augmented
    copies of a picture in a batch; an epoch then covers 1/repeats of the pictures, as in timm's sampler),
    ``head_epochs`` (first epochs that train the heads alone), ``wise`` (WiSE-FT: share of the trained
    weights in the result, the rest are those at the end of ``head_epochs``).

    **Labels.** ``tags``: all tags of a facet as equally likely, or one drawn per step. ``loss``: binary
    cross-entropy or asymmetric loss (with ``asl`` = focusing of positives, of negatives, margin).
    ``unannotated``: a facet without tags is masked, or all its terms count as negative. ``below_deepest``:
    terms narrower than the most precise tag are negative, or ignored. ``weighting``: inverse term frequency
    in softmax. ``logit_adjustment``: tau of Menon et al. 2021. ``level_weights``: weight of each depth for
    h-softmax-levels; the last one holds for all deeper. ``smoothing`` of targets.

    **CLIP.** ``clip``: open_clip ``model_cfg`` of a network to build, or ``model`` and ``pretrained`` of a
    published one. ``contrast``: against the words of every trained term, or within the batch against one
    tag's words or all tags' words of each picture. ``prompts``: facet -> templates; ``synonyms``: how many
    alternative labels of a term are used beside the preferred one.
    """

    name: str
    kind: str
    backbone: str = ""
    initial: str = ""
    frozen: int | str = 0
    cached_views: int = 0
    preprocessing: Preprocessing | None = None
    facets: tuple[str, ...] = ()
    epochs: int = 6
    batch: int = 64
    rate: float = 1e-3
    head_factor: float = 3.0
    warmup: float = 0.06
    warmup_steps: int = 0
    decay: float = 0.05
    betas: tuple[float, float] = (0.9, 0.999)
    epsilon: float = 1e-8
    clip_norm: float = 5.0
    average: float = 0.998
    crop: float = 0.5
    brightness: float = 0.15
    repeats: int = 1
    head_epochs: int = 0
    wise: float = 1.0
    tags: str = "all"
    loss: str = "bce"
    asl: tuple[float, float, float] = (0.0, 4.0, 0.05)
    unannotated: str = "masked"
    below_deepest: str = "negative"
    weighting: str = "none"
    logit_adjustment: float = 0.0
    level_weights: tuple[float, ...] = (1.0,)
    smoothing: float = 0.0
    clip: Mapping[str, Any] = field(default_factory=dict)
    contrast: str = "terms"
    synonyms: int = 3
    prompts: Mapping[str, list[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Recipe:
    """A whole pack: its members, data, preprocessing and the facts of its model card.

    ``held_out``: share of the training objects kept back to calibrate and to weigh the members.
    ``validate``: files that only measure. ``weigh_on``: one of them whose pictures help to weigh the members
    beside the held-out objects (its metrics are then those of fitted data, and the card says so).
    ``min_count``: terms with fewer training pictures get no head (CLIP still ranks them by their words).
    ``split``: which official split the files are, see :mod:`assistant.datasets.splits`. ``descriptor``: the
    manifest's entry of that name, which makes the pack able to identify exhibits.
    """

    name: str
    version: str
    seed: int
    train: str
    validate: tuple[str, ...]
    held_out: float
    min_count: int
    preprocessing: Preprocessing
    members: tuple[MemberRecipe, ...]
    licence: str
    training_data: tuple[Mapping[str, Any], ...]
    card: str
    weigh_on: str = ""
    split: str = ""
    descriptor: Mapping[str, Any] = field(default_factory=dict)

    def preprocessing_of(self, member: MemberRecipe) -> Preprocessing:
        """Return how pictures are prepared for ``member``."""
        return member.preprocessing or self.preprocessing


def read(path: Path, above: frozenset[Path] = frozenset()) -> Recipe:
    """Read a recipe; raises RecipeError naming the file and the entry that is wrong.

    ``above``: the recipes that take their members from this one.
    """
    data = with_shared(path, ("data", "card"))
    try:
        preprocessing = Preprocessing.from_json(data["preprocessing"])
        members = tuple(_members(data, path, preprocessing, above))
        recipe = Recipe(
            name=str(data["name"]),
            version=str(data["version"]),
            seed=whole(data.get("seed", 1)),
            train=str(data["data"]["train"]),
            validate=tuple(data["data"].get("validate", ())),
            held_out=number(data["data"].get("held_out", 0.05)),
            min_count=whole(data["data"].get("min_count", 3)),
            preprocessing=preprocessing,
            members=members,
            licence=str(data["card"]["licence"]),
            training_data=tuple(data["card"]["training_data"]),
            card=str(data["card"].get("text", "")),
            weigh_on=str(data["data"].get("weigh_on", "")),
            split=str(data["data"].get("split", "")),
            descriptor=_descriptor(data, members, path),
        )
    except KeyError as error:
        raise RecipeError(f"The recipe {path} lacks the entry {error}.") from error
    except (TypeError, ValueError, AttributeError, LookupError) as error:
        raise RecipeError(f"The recipe {path} has an entry of the wrong kind: {error}.") from error
    names = [member.name for member in members]
    if not names or len(set(names)) != len(names):
        raise RecipeError(f"The recipe {path} needs members, each with a name of its own.")
    if recipe.split not in ("", "original", "corrected", "own"):
        raise RecipeError(f"The recipe {path}: split is original, corrected or own, not “{recipe.split}”.")
    if not 0 < recipe.held_out < 0.5:
        raise RecipeError(f"The recipe {path}: held_out is a share between 0 and 0.5.")
    return recipe


def _descriptor(data: Mapping[str, Any], members: Sequence[MemberRecipe], path: Path) -> dict[str, Any]:
    """Return the ``[descriptor]`` table as the manifest holds it: the backbone is that of a member."""
    entry = data.get("descriptor")
    if entry is None:
        return {}
    named = [each for each in members if each.name == entry.get("member")]
    if not named:
        raise RecipeError(f"The recipe {path}: descriptor.member must name one of its members.")
    try:
        return DescriptorSettings.from_json({"backbone": named[0].backbone, **entry}).to_json()
    except AssistantError as error:
        raise RecipeError(f"The recipe {path}: {error}") from error


def _members(
    data: Mapping[str, Any], path: Path, shared: Preprocessing, above: frozenset[Path]
) -> list[MemberRecipe]:
    """Return the members written in the recipe and those it takes from its neighbours.

    ``members_of = ["multilabel.toml"]`` takes a neighbour's members as they are, so that an ensemble and
    its members trained alone are the same networks and are trained once.
    """
    found = []
    above |= {path.resolve()}
    for other in data.get("members_of", ()):
        file = path.parent / str(other)
        if file.resolve() in above:
            raise RecipeError(f"The recipe {path} takes members from itself (members_of).")
        neighbour = read(file, above)
        found += [
            member
            if neighbour.preprocessing == shared or member.preprocessing
            else replace(member, preprocessing=neighbour.preprocessing)
            for member in neighbour.members
        ]
    return found + [member(entry, path) for entry in data.get("members", ())]


def member(entry: Mapping[str, Any], path: Path) -> MemberRecipe:
    """Return the member that one ``[[members]]`` table describes; raises RecipeError."""
    known = {item.name for item in fields(MemberRecipe)}
    unknown = sorted(set(entry) - known)
    if unknown:
        raise RecipeError(f"The recipe {path} has a member with unknown entries: {', '.join(unknown)}.")
    values: dict[str, Any] = {
        key: tuple(value) if isinstance(value, list) else value for key, value in entry.items()
    }
    if "preprocessing" in values:
        values["preprocessing"] = Preprocessing.from_json(values["preprocessing"])
    made = MemberRecipe(**values)
    for name, allowed in CHOICES.items():
        value = getattr(made, name)
        if value not in allowed:
            what = f"unknown kind “{value}”" if name == "kind" else f"{name} = “{value}”"
            raise RecipeError(f"The recipe {path} has a member of {what}. It can be: {', '.join(allowed)}.")
    if isinstance(made.frozen, str) and made.frozen != ALL:
        raise RecipeError(f"The recipe {path}: frozen is a number of stages or “{ALL}”.")
    if made.cached_views and not made.frozen:
        raise RecipeError(f"The recipe {path}: cached_views needs frozen stages, whose output is kept.")
    if not made.backbone and not made.clip.get("model"):
        raise RecipeError(f"The recipe {path} has a member without a backbone.")
    return made
