"""What it means when messages come, go or are written otherwise."""
