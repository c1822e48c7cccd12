"""Design rules about Protocol Buffers and gRPC."""
