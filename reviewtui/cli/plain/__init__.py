"""`review --plain`: the review as a conversation on plain lines, for screen readers, simple terminals and scripts."""
