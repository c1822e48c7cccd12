"""Design rules on what holds when calls fail, are repeated, or take long."""
