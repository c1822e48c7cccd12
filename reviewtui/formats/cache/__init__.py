"""Finished comparisons, kept in the user's cache folder: a pair of files that was compared once is not read again."""
