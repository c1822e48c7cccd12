"""What it means when parameters of a call differ."""
