"""What a reviewer is asked, what answers it, and what the answers are worth."""
