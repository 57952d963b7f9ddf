"""Damage that knows the format of a picture."""
