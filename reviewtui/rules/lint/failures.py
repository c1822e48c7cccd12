"""What design rules know of how calls may fail: the statuses that are foreseen, alone, in a range, or as the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.rules.lint.probes import is_probe

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reviewtui.formats.elements import ApiElement, OperationElement

_REST = "DEFAULT"


def foresees(operation: OperationElement, *codes: str) -> bool:
    """Return whether one of the statuses may come as the description has it; a range and `default` stand for them."""
    said = {response.code.upper() for response in operation.responses}
    return _REST in said or any(code in said or f"{code[0]}XX" in said for code in codes)


def for_consumers(api: ApiElement) -> Mapping[tuple[str, str], None]:
    """Pick the answers that the API gives to its consumers: none of those that it gets, or that only probes get."""
    called = (one for one in api.operations if not one.webhook and not is_probe(one.path))
    return {answer.node.address: None for one in called for answer in one.responses}
