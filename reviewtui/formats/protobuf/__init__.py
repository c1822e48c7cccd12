"""Protocol Buffers: files of proto2, proto3 and editions, read without what they import, and compared as one module."""
