"""What it means when a field of a GraphQL input object differs."""
