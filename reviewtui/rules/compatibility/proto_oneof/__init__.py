"""What it means when a oneof of a Protocol Buffers message goes."""
