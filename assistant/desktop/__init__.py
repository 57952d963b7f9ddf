"""The window: all Qt of the program. Panels talk in signals; the core rooms know nothing of them."""
