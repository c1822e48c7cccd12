"""What it means when paths come and go."""
