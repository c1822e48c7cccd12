"""What it means when what an API sends by itself differs."""
