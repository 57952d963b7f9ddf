"""When something does not work: the check of the installation, the report of a problem."""
