"""What it means when something differs that any Protocol Buffers definition may have."""
