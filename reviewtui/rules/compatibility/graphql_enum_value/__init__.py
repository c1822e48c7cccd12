"""What it means when a value of a GraphQL enum differs."""
