"""What it means when headers of an answer differ."""
