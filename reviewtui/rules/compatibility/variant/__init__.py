"""What it means when the alternatives of a schema differ."""
