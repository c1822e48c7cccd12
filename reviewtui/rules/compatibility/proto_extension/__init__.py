"""What it means when an extension of a Protocol Buffers message comes or goes."""
