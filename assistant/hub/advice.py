"""What to do when the hub cannot be reached or says no: one message for each case."""

from __future__ import annotations

import os

from assistant import offline as at_home
from assistant.hub import layout
from assistant.hub.source import PACK

_YES = frozenset({"1", "on", "yes", "true"})


def offline() -> bool:
    """Tell whether the person forbids requests by ``HF_HUB_OFFLINE``."""
    if at_home.OURS in os.environ:  # set by this program, for what nobody asked for
        return False
    from huggingface_hub import constants

    return bool(constants.HF_HUB_OFFLINE) or os.environ.get("HF_HUB_OFFLINE", "").lower() in _YES


def switched_off(repo: str, kind: str | None) -> str:
    """Return the message for a model that is not here while requests are forbidden."""
    return (
        f"HF_HUB_OFFLINE is set, so no request is made, and {repo} is not on this computer. "
        f"{by_hand(repo, kind)}"
    )


def by_hand(repo: str, kind: str | None) -> str:
    """Return which files to bring from which page, and what to do with them."""
    from assistant.hub.remote import endpoint

    if kind == PACK:
        return (
            f"On a computer with internet open {endpoint()}/{repo}, choose “Files” and download all of them. "
            "Put them into one folder on this computer and install that folder: glam-assistant packs install "
            "FOLDER"
        )
    return (
        f"On a computer with internet open {endpoint()}/{repo}, choose “Files” and download "
        f"{layout.expected(kind)}. Take {layout.CARD} too: it states the licence. Put them into one folder "
        "on this computer and name that folder: glam-assistant packs make FOLDER --out DIR"
    )


def request_errors() -> tuple[type[Exception], ...]:
    """Return what a request of the hub's library may raise; it changed its HTTP library more than once."""
    from huggingface_hub import errors

    return (errors.HTTPError, OSError, ValueError)  # type: ignore[attr-defined]


def is_no_network(error: Exception) -> bool:
    """Tell whether ``error`` means that no answer came, rather than an answer that says no."""
    return getattr(error, "response", None) is None


def sentence(error: Exception, repo: str, kind: str | None) -> str:
    """Return the message for a request about ``repo`` that failed."""
    from huggingface_hub.errors import GatedRepoError, RepositoryNotFoundError, RevisionNotFoundError

    from assistant.hub.remote import endpoint

    page = f"{endpoint()}/{repo}"
    if isinstance(error, GatedRepoError):
        return (
            f"{repo} is given only to people who have accepted its terms. Open {page}, accept them, sign in "
            "on this computer with “hf auth login” and try again. Or do without signing in here. "
            f"{by_hand(repo, kind)}"
        )
    if isinstance(error, RevisionNotFoundError):
        return f"{repo} has no revision of that name. Look at {page}."
    if isinstance(error, RepositoryNotFoundError):
        return f"The hub has no model {repo}, or it is private. Check the name at {page}."
    if isinstance(error, ValueError) and is_no_network(error):
        return f"“{repo}” cannot be the name of a model of the hub: {error}"
    if is_no_network(error):
        return f"The hub at {endpoint()} cannot be reached ({first_line(error)}). {by_hand(repo, kind)}"
    status = getattr(getattr(error, "response", None), "status_code", "an error")
    return f"The hub answered {status} about {repo}. Try again later. {by_hand(repo, kind)}"


def first_line(error: Exception) -> str:
    """Return the first line of an error's text, or its kind where it has none."""
    return (str(error).strip().splitlines() or [type(error).__name__])[0]
