"""What it means when a method of a Protocol Buffers service comes, goes or differs."""
