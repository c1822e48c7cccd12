"""What it means when credentials that an operation asks for differ."""
