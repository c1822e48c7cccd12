from __future__ import annotations

from reviewtui.formats.elements import ResponseElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, each, rule

_SINGLE = (204, 206, 207, 301, 302, 303, 304, 307, 308, 412, 413, 415, 416, 418, 422, 423, 428, 429)
_RANGES = (range(200, 203), (400, 401), range(403, 407), range(408, 411), range(500, 505))
_COMMON = frozenset(str(code) for codes in (_SINGLE, *_RANGES) for code in codes)
_LEAST_WORDS = 4


def _code(response: ResponseElement) -> bool:
    return response.code.isdecimal() and response.code not in _COMMON


@rule(
    id="design-status-common",
    title="A status code that few know is not explained.",
    level=Level.INFO,
    when=each(ResponseElement, where=_code),
    gathered=True,
    why=(
        "Most clients handle a dozen codes. A rare one ends in the branch for everything else, unless somebody says "
        "what to do."
    ),
    fix="Prefer a common code, or say in the description when it comes and what the client shall do.",
    lesson="What do you expect a client to do differently for this code?",
    references=("https://opensource.zalando.com/restful-api-guidelines/#150",),
    example=Example(
        scope="responses",
        base="""
            "200": {description: OK}
            "203": {description: OK}  # finding
        """,
        head="""
            "200": {description: OK}
        """,
    ),
)
def design_status_common(response: ResponseElement) -> str | None:
    text = response.node.mapping.get("description")
    explained = isinstance(text, str) and len(text.split()) >= _LEAST_WORDS
    return None if explained else "is rare, and not explained"
