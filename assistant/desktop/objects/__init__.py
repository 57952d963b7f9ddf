"""Objects of several pictures: grouping, splitting, joining."""
