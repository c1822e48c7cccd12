"""Rules on whether the descriptions of one repository do the same thing in the same way."""
