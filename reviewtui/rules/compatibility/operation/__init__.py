"""What it means when operations come, go or change their standing."""
