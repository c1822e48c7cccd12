"""What it means when elements of events say something else of themselves."""
