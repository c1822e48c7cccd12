"""What it means when the members of a GraphQL union differ."""
