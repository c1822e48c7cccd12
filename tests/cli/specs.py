"""Small descriptions for the tests of the command line."""

from __future__ import annotations

HEADER = 'openapi: 3.1.0\ninfo: {title: Orders, version: "1"}\n'


def spec(*paths: str, description: str = "All orders.") -> bytes:
    """Return a description with a GET operation at each of these paths."""
    if not paths:
        return f"{HEADER}paths: {{}}\n".encode()
    lines = [
        f"  {path}:\n    get:\n      responses:\n        '200': {{description: {description}}}\n" for path in paths
    ]
    return (HEADER + "paths:\n" + "".join(lines)).encode()


TWO = spec("/orders", "/invoices")
ONE = spec("/orders")
