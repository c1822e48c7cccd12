"""What it means when a message of Protocol Buffers comes, goes or differs."""
