"""How large, deep and long an input may be; each far above every real description, and below what would hurt."""

from __future__ import annotations

from typing import Final

MAX_BYTES: Final = 64 * 1024 * 1024
"""A file. The largest public API descriptions have 13 MB."""

MAX_DEPTH: Final = 256
"""Mappings and lists inside each other. The deepest real description has 33; Python's own stack ends near 1,000."""

MAX_EXPANDED: Final = 5_000_000
"""Keys and items that aliases would add if they were written out. Walking a tree costs that much."""

MAX_COPIED: Final = 1_000_000
"""Keys that merge keys (`<<`) and repeated keys may copy from one mapping to another. Memory costs that much."""

MAX_DIGITS: Final = 1_000
"""Characters of one number. Python refuses to print whole numbers beyond 4,300 digits."""

DEPTH_HINT: Final = "Real descriptions stay below 40 levels; look for brackets or an indentation gone wrong."
