"""Checks of records, one file each, found by walking this folder."""
