"""What `reviewtui waivers` has to say, before it is laid out for people or for programs."""

from __future__ import annotations

from typing import NamedTuple

from reviewtui.model import Problem
from reviewtui.standing import Standing
from reviewtui.waivers.debt import Debt

LIST, EXPIRED, PRUNE = "list", "expired", "prune"


class Listing(NamedTuple):
    """The waivers that were asked for, what they amount to, and what could not be read.

    `removed` tells that their files are gone.
    """

    what: str
    standings: tuple[Standing, ...]
    debt: Debt
    errors: tuple[Problem, ...]
    removed: bool
