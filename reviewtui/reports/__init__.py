"""What was found, written for a reader: one `render` a form, and the words around it."""
