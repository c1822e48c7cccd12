"""What it means when a way to prove who is calling differs."""
