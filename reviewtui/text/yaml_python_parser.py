"""PyYAML's event parser in pure Python, for interpreters whose PyYAML was built without libyaml."""

from __future__ import annotations

from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner


class PythonParser(Reader, Scanner, Parser):
    """Gives the same events as libyaml's parser."""

    def __init__(self, stream: bytes) -> None:
        """Make ready to read a UTF-8 text."""
        Reader.__init__(self, stream)
        Scanner.__init__(self)
        Parser.__init__(self)
