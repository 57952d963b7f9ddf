"""Tests of assistant/pictures."""
