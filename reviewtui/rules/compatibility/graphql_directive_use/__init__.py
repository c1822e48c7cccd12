"""What it means when a directive is applied otherwise in a GraphQL schema."""
