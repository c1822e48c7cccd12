from __future__ import annotations

import re

from reviewtui.formats.elements import ResponseElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, each, rule
from reviewtui.rules.words import quote

_SHAPE = re.compile(r"[1-5](?:[0-9]{2}|XX)|default", re.IGNORECASE)
_SINGLE = (226, 428, 429, 431, 451, 510, 511)
_RANGES = (range(100, 105), range(200, 209), range(300, 309), range(400, 419), range(421, 427), range(500, 509))
_REGISTERED = frozenset(str(code) for codes in (_SINGLE, *_RANGES) for code in codes)


@rule(
    id="design-status-registered",
    title="A status code is of nobody's making but your own.",
    level=Level.ERROR,
    when=each(ResponseElement),
    why=(
        "Clients, proxies and monitors know the registered codes only. They treat another like the first of its "
        "hundred."
    ),
    fix="Answer with the registered code that is nearest, and tell the difference in the body.",
    lesson="What does a client do with a code that no library knows?",
    references=("https://www.iana.org/assignments/http-status-codes/http-status-codes.xhtml",),
    example=Example(
        scope="responses",
        base="""
            "200": {description: OK}
            "499": {description: The shop is closed}  # finding
        """,
        head="""
            "200": {description: OK}
            "409": {description: The shop is closed}
        """,
    ),
)
def design_status_registered(response: ResponseElement) -> str | None:
    code = response.code
    if not _SHAPE.fullmatch(code):
        return f"has {quote(code)} where a status code must stand"
    return "is not registered" if code.isdecimal() and code not in _REGISTERED else None
