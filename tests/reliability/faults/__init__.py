"""Faults that are made, not patched: a full disk, a lock that is held, a folder of somebody else."""
