"""What it means when an argument of a GraphQL field differs."""
