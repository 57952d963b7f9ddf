"""Find pictures: search, filters, and the order of the review queue."""
