"""Help for a person: the tour, the keys of the moment, the report of a session, the manual."""
