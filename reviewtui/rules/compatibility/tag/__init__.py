"""What it means when the groups of operations differ."""
