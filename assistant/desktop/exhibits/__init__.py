"""Which exhibit the picture on the desk shows: the panel, its proof, and what a person says to it."""
