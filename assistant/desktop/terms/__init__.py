"""The terms side: four facet trees, search, the tags of the object, and why a term was suggested."""
