"""The search: what is looked for, where it was found, and how it is lit; it serves every list and text alike."""
