from __future__ import annotations

from reviewtui.formats.elements import HeaderElement, ParameterElement
from reviewtui.model import Level
from reviewtui.rules.lint.naming import by_name
from reviewtui.rules.rule import Example, each, rule

# What the world has agreed on under these names is not for one API to rename.
_COMMON = (
    "x-request-id",
    "x-correlation-id",
    "x-forwarded-",
    "x-ratelimit-",
    "x-rate-limit-",
    "x-content-type-options",
    "x-frame-options",
    "x-xss-protection",
    "x-http-method-override",
    "x-requested-with",
    "x-b3-",
    "x-amzn-",
)


def _header(element: HeaderElement | ParameterElement) -> bool:
    return isinstance(element, HeaderElement) or element.where == "header"


@rule(
    id="design-header-no-x-prefix",
    title="A header of your own begins with `X-`.",
    level=Level.INFO,
    when=each(HeaderElement, where=_header, also=(ParameterElement,)),
    gathered=True,
    why="The prefix was meant for trials. Names that succeeded had to live under two names, so it was retired.",
    fix="Give new headers a name without it, such as one that begins with your company. Keep those already in use.",
    lesson="What will this header be called once it is no longer a trial?",
    references=("https://www.rfc-editor.org/rfc/rfc6648",),
    example=Example(
        scope="parameter",
        base="""
            - {name: X-Tenant, in: header, schema: {type: string}}  # finding
        """,
        head="""
            - {name: Acme-Tenant, in: header, schema: {type: string}}
        """,
    ),
)
def design_header_no_x_prefix(element: HeaderElement | ParameterElement) -> str | None:
    name = element.name.lower()
    return f"{by_name(element)}begins with `X-`" if name.startswith("x-") and not name.startswith(_COMMON) else None
