"""One term at a time: all pictures that may show it, around the line."""
