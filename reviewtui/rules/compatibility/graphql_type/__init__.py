"""What it means when a type of a GraphQL schema came, went or became another."""
