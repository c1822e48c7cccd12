"""Serves the screen of a review to browsers of this machine; `reviewtui.cli.commands.serve` is the command."""
