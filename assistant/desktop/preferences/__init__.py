"""What a person sets: languages, keys, theme, size of the text, folders."""
