"""Model packs: install, switch, test, remove."""
