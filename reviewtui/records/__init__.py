"""What goes back to the repository as Markdown: the decision record and the report of a review."""
