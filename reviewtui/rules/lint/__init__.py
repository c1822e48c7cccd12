"""Design rules, one file each, in a folder for each group; the first word of an id is its group."""
