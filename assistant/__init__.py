"""GLAM Annotation Assistant: catalogue museum photographs with the Getty AAT.

Importing this package imports nothing heavy; see ``docs/architecture.md`` for the rooms.
"""

__version__ = "0.1.0"
