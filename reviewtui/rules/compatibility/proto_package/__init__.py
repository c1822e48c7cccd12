"""What it means when a package of Protocol Buffers goes."""
