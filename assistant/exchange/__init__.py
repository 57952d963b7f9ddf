"""Exchange: what the catalogue knows, written to files that others read."""

from assistant.exchange.csv_files import write_csv
from assistant.exchange.errors import ExportCancelledError, ExportError
from assistant.exchange.formats import FORMATS, Writer
from assistant.exchange.records import What

__all__ = ["FORMATS", "ExportCancelledError", "ExportError", "What", "Writer", "write_csv"]
