"""The check of the installation and the report of a problem."""
