"""Which reviews wait: branches and pull requests that change a description, what they break, and who said what."""
