"""What it means when the operations of a GraphQL schema begin elsewhere."""
