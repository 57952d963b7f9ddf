"""Training the descriptor that identifies exhibits: the recipes of the Met and UnED papers.

A recipe of ``kind = "embedding"`` names lists of pictures, a network, how it learns (contrastive pairs, a
classifier, SimSiam) and becomes a pack with a descriptor. See docs/identification-training.md.
"""
