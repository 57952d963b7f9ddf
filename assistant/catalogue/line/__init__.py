"""The line of a facet: what it would accept, how right that was so far, applying it, trusting it."""
