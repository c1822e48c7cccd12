"""What it means when a list of allowed values differs."""
