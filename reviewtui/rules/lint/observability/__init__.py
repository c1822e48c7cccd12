"""Design rules on what can be seen of calls while they run: which call it was, and which calls belong together."""
