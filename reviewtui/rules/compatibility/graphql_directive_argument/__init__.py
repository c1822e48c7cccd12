"""What it means when an argument of a GraphQL directive differs."""
