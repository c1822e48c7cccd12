"""What design rules know of how often one may call: the headers that tell of limits, in any of their families."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reviewtui.formats.elements import OperationElement, ResponseElement

# The draft of the IETF has `RateLimit` and `RateLimit-Policy`, its older versions three fields, and habit many more.
_FAMILY = re.compile(r"(?:x-)?(?:[a-z0-9]+-)?rate-?limit(?:-[a-z0-9-]*)?", re.IGNORECASE)
_RESET = re.compile(r"retry-after(?:-ms)?|(?:x-)?(?:[a-z0-9]+-)?rate-?limit(?:-reset[a-z0-9-]*)?", re.IGNORECASE)


def tells_limits(operation: OperationElement) -> bool:
    """Return whether an answer says how many calls are left."""
    return any(_FAMILY.fullmatch(header.name) for answer in operation.responses for header in answer.headers)


def tells_when(response: ResponseElement) -> bool:
    """Return whether a refusal says when to come back."""
    return any(_RESET.fullmatch(header.name) for header in response.headers)
