"""A terminal for API design reviews: what changed, whom it breaks, and the decision, kept in Git."""

__version__ = "0.1.0"
