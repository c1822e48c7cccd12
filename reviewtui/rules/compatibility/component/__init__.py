"""What it means when named parts of a description come and go."""
