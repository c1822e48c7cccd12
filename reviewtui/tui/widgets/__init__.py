"""One module a widget, its style sheet beside it."""
