"""The program looks after itself: its log, the check of an installation, the report of a problem.

Importing this room imports nothing heavy: what is broken must not keep it from saying so.
"""
