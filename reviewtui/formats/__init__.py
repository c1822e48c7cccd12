"""Formats of API descriptions: each finds, reads and compares its own, and says what differs as `Change`s."""
