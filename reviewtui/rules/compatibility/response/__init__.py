"""What it means when an API answers otherwise than before."""
