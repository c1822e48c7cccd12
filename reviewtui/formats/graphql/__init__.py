"""GraphQL schemas: cut into definitions, compared by what clients select and send."""
