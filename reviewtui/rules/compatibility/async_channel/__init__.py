"""What it means when channels differ."""
