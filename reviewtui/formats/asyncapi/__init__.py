"""AsyncAPI: what of two versions of an event-driven description differs."""
