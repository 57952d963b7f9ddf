"""The protocols of exhibit identification: Met, UnED, queries against an index, views of one object."""
