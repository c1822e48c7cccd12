from __future__ import annotations

from reviewtui.formats.elements import HeaderElement, ParameterElement
from reviewtui.model import Level
from reviewtui.rules.casing import fits
from reviewtui.rules.lint.naming import by_name
from reviewtui.rules.rule import Example, each, rule


def _header(element: HeaderElement | ParameterElement) -> bool:
    return isinstance(element, HeaderElement) or element.where == "header"


@rule(
    id="design-header-kebab-case",
    title="A header is not spelled like headers are.",
    level=Level.INFO,
    when=each(HeaderElement, where=_header, also=(ParameterElement,), options=("header_case",)),
    gathered=True,
    why="Headers are read in logs and traces beside those of the standards. Some proxies drop names with underscores.",
    fix="Write words with a capital letter and join them by hyphens. Where only the case differs, nobody breaks.",
    lesson="Does this header survive every proxy between you and your consumers?",
    references=("https://opensource.zalando.com/restful-api-guidelines/#132",),
    example=Example(
        scope="parameter",
        base="""
            - {name: tenant_id, in: header, schema: {type: string}}  # finding
        """,
        head="""
            - {name: Tenant-Id, in: header, schema: {type: string}}
        """,
    ),
)
def design_header_kebab_case(element: HeaderElement | ParameterElement, casing: str) -> str | None:
    return None if fits(element.name, casing) else f"{by_name(element)}is not in {casing} case"
