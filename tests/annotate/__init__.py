"""Tests of assistant/annotate and its command."""
