"""What a tier asks for before a change may go in: what is met, what is not, and the one step that would meet it."""
