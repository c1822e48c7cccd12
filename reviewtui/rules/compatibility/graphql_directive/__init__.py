"""What it means when the definition of a GraphQL directive differs."""
