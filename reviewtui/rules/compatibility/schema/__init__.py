"""What it means when a keyword of a schema differs."""
