"""The line of each facet: what it would accept, how right that was so far, and accepting by itself."""
