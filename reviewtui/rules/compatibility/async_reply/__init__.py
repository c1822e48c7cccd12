"""What it means when the answers to messages differ."""
