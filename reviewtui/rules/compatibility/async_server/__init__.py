"""What it means when the servers of an event-driven description differ."""
