"""What it means when a field of a GraphQL type differs."""
