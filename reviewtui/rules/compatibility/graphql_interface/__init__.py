"""What it means when a GraphQL type implements other interfaces."""
