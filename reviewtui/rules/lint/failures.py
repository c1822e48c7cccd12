"""What design rules know of how calls may fail: the statuses that are foreseen, alone, in a range, or as the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reviewtui.formats.elements import ApiElement, OperationElement

_REST = "DEFAULT"


def foresees(operation: OperationElement, *codes: str) -> bool:
    """Return whether one of the statuses may come as the description has it; a range and `default` stand for them."""
    said = {response.code.upper() for response in operation.responses}
    return _REST in said or any(code in said or f"{code[0]}XX" in said for code in codes)


def for_consumers(api: ApiElement) -> Mapping[tuple[str, str], None]:
    """Pick the answers that the API gives to its consumers, not those that it gets when it calls them."""
    return {answer.node.address: None for one in api.operations if not one.webhook for answer in one.responses}
