"""What it means when a value of a Protocol Buffers enum comes, goes or differs."""
