"""The published formulas written out query by query: slow, and easy to compare with the papers."""

from __future__ import annotations

import math
from collections import Counter


def knn(similarities, classes, n_classes, k, temperature):
    """Met paper, section 4: (predicted class, confidence) of one query; similarities best first, above 0."""
    best = {}
    for similarity, label in list(zip(similarities, classes, strict=True))[:k]:
        best[label] = max(best.get(label, 0.0), similarity)
    total = sum(math.exp(temperature * value) for value in best.values())
    total += (n_classes - len(best)) * math.exp(0)
    winner = max(sorted(best), key=lambda label: best[label])
    return winner, math.exp(temperature * best[winner]) / total


def gap(confidences, right, n_inside):
    """Met paper: sum of precision(i) relevance(i) over queries by confidence, over Q; equals: wrong first."""
    order = sorted(range(len(right)), key=lambda i: (-confidences[i], right[i]))
    total, hits = 0.0, 0
    for place, query in enumerate(order, start=1):
        hits += right[query]
        total += hits / place * right[query]
    return total / n_inside


def met(similarity, classes, truth, n_classes, k, temperature):
    """(GAP, GAP-, ACC) of queries; truth None = a distractor."""
    found = [knn(s, c, n_classes, k, temperature) for s, c in zip(similarity, classes, strict=True)]
    right = [label == wanted for (label, _), wanted in zip(found, truth, strict=True)]
    sure = [confidence for _, confidence in found]
    inside = [place for place, wanted in enumerate(truth) if wanted is not None]
    own = [right[place] for place in inside]
    return (
        gap(sure, right, len(inside)),
        gap([sure[place] for place in inside], own, len(inside)),
        sum(own) / len(inside),
    )


def uned(query_vectors, query_keys, index_vectors, index_keys, own=None):
    """UnED supplement: (mMP@5, R@1, mAP@100, mAP@100 literal, queries left out).

    ``keys``: (domain, class) per picture. ``own``: per query the place of itself in the index, or None.
    """
    sums, counted, left_out = [0.0] * 4, 0, 0
    for number, (vector, key) in enumerate(zip(query_vectors, query_keys, strict=True)):
        others = [j for j in range(len(index_keys)) if own is None or j != own[number]]
        n = Counter(index_keys[j] for j in others)[key]
        if n == 0:
            left_out += 1
            continue
        likeness = [sum(a * b for a, b in zip(vector, index_vectors[j], strict=True)) for j in others]
        order = sorted(range(len(others)), key=lambda place: -likeness[place])
        relevant = [index_keys[others[place]] == key for place in order][:100]
        precision = [sum(relevant[: j + 1]) / (j + 1) for j in range(len(relevant))]
        gained = [p * r for p, r in zip(precision, relevant, strict=True)]
        counted += 1
        sums[0] += sum(relevant[: min(5, n)]) / min(5, n)
        sums[1] += relevant[0]
        sums[2] += sum(gained) / min(n, 100)
        sums[3] += sum(gained[: min(n, 100)]) / min(n, 100)
    return (*(total / counted for total in sums), left_out) if counted else (None, left_out)
