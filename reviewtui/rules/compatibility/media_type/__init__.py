"""What it means when the formats of a body differ."""
