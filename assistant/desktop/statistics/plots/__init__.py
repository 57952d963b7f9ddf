"""Drawings of figures with matplotlib, each in a module of its own; nothing here runs on the GUI thread."""
