"""Why a term is suggested: scores, similar objects, where the model looked."""
