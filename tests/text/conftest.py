"""Both parsers of YAML events: what one reads the other must read."""

from __future__ import annotations

import pytest

from reviewtui.text import yaml_parser
from reviewtui.text.yaml_python_parser import PythonParser


@pytest.fixture(params=["libyaml", "python"])
def either_parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Read YAML with libyaml, then with PyYAML's own parser; return which one it is."""
    if request.param == "python":
        monkeypatch.setattr(yaml_parser, "_EventParser", PythonParser)
    return str(request.param)
