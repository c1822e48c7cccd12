"""What it means when what a description says about itself differs."""
