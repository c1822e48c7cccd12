"""Design rules on who runs the API: whom to reach, and what is for operators only."""
