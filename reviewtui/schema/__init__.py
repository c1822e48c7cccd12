"""JSON Schema read as a set of values and compared by variance; shared by every format that carries schemas."""
