"""What it means when an enum of Protocol Buffers comes, goes or differs."""
