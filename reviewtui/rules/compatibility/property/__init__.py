"""What it means when properties come, go or change their standing."""
