"""Whether a GraphQL schema is designed so that it can be read, used and grown."""
