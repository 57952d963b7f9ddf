"""One module per command. ``register`` adds its arguments; ``run`` imports what it needs and works.

Every module has ``register(subparsers)`` (argparse only, nothing heavy) and ``run(args) -> int``.
"""
