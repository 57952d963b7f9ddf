"""``python -m assistant`` is the same as the ``glam-assistant`` command."""

from assistant import children

children.forget_here()  # before anything else is imported

from assistant.cli import main  # noqa: E402

if __name__ == "__main__":
    raise SystemExit(main())
