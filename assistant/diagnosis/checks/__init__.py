"""The checks, a file for each part of an installation."""
