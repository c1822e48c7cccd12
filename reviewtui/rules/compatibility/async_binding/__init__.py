"""What it means when the settings of one protocol differ."""
