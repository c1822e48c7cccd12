from __future__ import annotations

import re

from reviewtui.formats.elements import ApiElement
from reviewtui.model import Level
from reviewtui.rules.lint.access import reachable
from reviewtui.rules.rule import Example, Said, each, rule

_CORS = re.compile(r"\bCORS\b|cross[- ]origin", re.IGNORECASE)


def _for_networks(api: ApiElement) -> bool:
    return bool(reachable(api))


@rule(
    id="security-cors",
    title="Whether browsers may call from other sites is not said.",
    level=Level.INFO,
    when=each(ApiElement, where=_for_networks),
    why=(
        "Teams that build for browsers find out by trying, and a policy that nobody wrote down is soon opened "
        "for everybody."
    ),
    fix="Describe `Access-Control-Allow-Origin`, or say in the description which sites may call, or that none may.",
    lesson="Which web sites may call this API in the name of your users?",
    references=(
        "https://owasp.org/API-Security/editions/2023/en/0xa8-security-misconfiguration/",
        "https://fetch.spec.whatwg.org/#http-cors-protocol",
    ),
    example=Example(
        scope="document",
        base="""
            paths:  # finding
              /orders:
                get: {responses: {"200": {description: OK}}}
        """,
        head="""
            paths:
              /orders:
                get:
                  responses:
                    "200":
                      description: OK
                      headers:
                        Access-Control-Allow-Origin: {schema: {const: "https://shop.acme.io"}}
        """,
    ),
)
def security_cors(api: ApiElement) -> Said | None:
    told = any(response.header("Access-Control-Allow-Origin") for response in api.responses)
    told = told or any(operation.method == "OPTIONS" for operation in api.operations)
    if told or _CORS.search(api.text("description")):
        return None
    return Said("does not say whether browsers may call it from other sites", api.node.at("paths"))
