"""Backups of a catalogue: made before risky steps, kept by age, restored whole."""
