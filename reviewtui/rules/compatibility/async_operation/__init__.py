"""What it means when the application sends or receives elsewhere, or otherwise."""
