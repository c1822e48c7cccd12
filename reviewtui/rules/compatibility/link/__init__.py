"""What it means when links of an answer differ."""
