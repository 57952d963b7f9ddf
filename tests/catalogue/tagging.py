"""One object, tagged and looked at."""

from __future__ import annotations

from assistant.catalogue import Catalogue, Change, Verdict


def decide(catalogue: Catalogue, *uris: str) -> None:
    object_id = catalogue.picture(catalogue.picture_ids()[0]).object_id
    for uri in uris:
        catalogue.decide(object_id, [Change("materials", uri, Verdict.ADDED, uri)], name=f"Add “{uri}”")


def tags(catalogue: Catalogue) -> list[str]:
    return [each.uri for each in catalogue.decisions(catalogue.picture(catalogue.picture_ids()[0]).object_id)]
