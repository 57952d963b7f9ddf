"""Backups of the catalogue: made before risky steps, kept by age, restored whole."""
