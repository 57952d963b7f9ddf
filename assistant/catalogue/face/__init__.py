"""What the catalogue can be asked and told, in parts; ``Catalogue`` is all of them together."""
