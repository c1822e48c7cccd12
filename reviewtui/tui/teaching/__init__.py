"""Teaching by doing: the hints of a first review, and the tour of the demo."""
