"""Annotating a folder: the order, the progress, the failures."""
