"""What it means when a field of a Protocol Buffers message comes, goes or differs."""
