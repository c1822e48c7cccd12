"""What it means when the places where an API is served differ."""
