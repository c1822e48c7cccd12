"""What it means when a file of Protocol Buffers goes, moves, or is set otherwise."""
