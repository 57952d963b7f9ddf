"""Other windows and programs on the same catalogue."""
