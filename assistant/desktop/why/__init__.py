"""Why a term is suggested: where the models looked, and the objects that look alike."""
