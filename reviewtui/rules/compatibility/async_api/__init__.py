"""What it means when an event-driven description as a whole differs."""
