"""Design rules on what calls cost: what is sent again, what is sent for nothing, and how much it may be."""
