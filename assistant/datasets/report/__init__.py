"""What a data set holds: figures as numbers, charts and text."""

from __future__ import annotations

from assistant.datasets.report.describe import FacetFigures, Figures, csv_of, describe
from assistant.datasets.report.folder import write_folder

__all__ = ["FacetFigures", "Figures", "csv_of", "describe", "write_folder"]
