"""Design rules on what a portfolio must know of an API: whose it is, what depends on it, how secret its data are."""
