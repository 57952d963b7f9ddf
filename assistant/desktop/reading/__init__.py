"""The worker that reads pictures beside the window, and how the models are loaded without holding it up."""
