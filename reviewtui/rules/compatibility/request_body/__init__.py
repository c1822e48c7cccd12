"""What it means when the body of a request comes, goes or changes its standing."""
