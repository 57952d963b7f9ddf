"""What an object's pictures suggest together: for each term the highest score of any of them.

Why the highest and not the mean. Measured with the starter pack on the 84 objects with two or more views in
``val_outer.csv`` (255 pictures, at most six of an object; full score arrays, tags of all its views):

==========================  ===========  ======  ======
R-Precision                 single view  mean    max
==========================  ===========  ======  ======
object types (84 objects)   0.387        0.416   0.401
materials (24)              0.347        0.375   0.417
disciplines (84)            0.514        0.583   0.571
==========================  ===========  ======  ======

Both rank better than one view (max: +0.040, 95 % interval 0.011 to 0.069; mean: +0.046, 0.014 to 0.079) and
their difference is none (-0.007, -0.028 to 0.015). The highest score is also exact from what is kept of
each reading (its best terms), and it is what accepting over the line, the contact sheet and the file say
of the same object: a term is over the line of an object where it is over the line of one of its views.

What it costs: more terms come over the line. At 0.5, precision was 0.54 for single views, 0.67 for the mean
and 0.46 for the highest, recall 0.23, 0.23 and 0.35. Who works on objects with many views sets the line
higher; the page of the line shows by how much.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from assistant.catalogue.values import Suggestion


def pooled(readings: Sequence[Mapping[str, Sequence[Suggestion]]]) -> dict[str, list[Suggestion]]:
    """Return one list of suggestions per facet, best first, from those of several pictures.

    A term has the highest score that any picture gives it, with that picture's member scores.
    """
    if len(readings) == 1:
        return {facet: list(found) for facet, found in readings[0].items()}
    best: dict[str, dict[str, Suggestion]] = {}
    for reading in readings:
        for facet, found in reading.items():
            of_facet = best.setdefault(facet, {})
            for each in found:
                if each.uri not in of_facet or each.score > of_facet[each.uri].score:
                    of_facet[each.uri] = each
    return {
        facet: [
            Suggestion(each.facet, each.uri, each.score, rank, each.members)
            for rank, each in enumerate(sorted(found.values(), key=lambda s: (-s.score, s.rank)), start=1)
        ]
        for facet, found in best.items()
    }
