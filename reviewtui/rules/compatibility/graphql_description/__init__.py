"""What it means when the description of an element of a GraphQL schema differs."""
