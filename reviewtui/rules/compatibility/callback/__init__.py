"""What it means when what an API sends back differs."""
