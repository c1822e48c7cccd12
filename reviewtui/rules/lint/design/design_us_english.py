from __future__ import annotations

from reviewtui.formats.elements import ParameterElement
from reviewtui.formats.schema_elements import PropertyElement
from reviewtui.model import Level
from reviewtui.rules.lint.naming import words
from reviewtui.rules.rule import Example, each, rule
from reviewtui.rules.words import quote

_IN_ISE = (
    "organ", "author", "custom", "optim", "normal", "initial", "synchron", "recogn", "summar", "categor", "minim",
    "maxim", "final", "serial", "anonym", "capital", "central", "digit", "general", "local", "modern", "personal",
    "prior", "real", "special", "standard", "token", "util", "visual", "util",
)  # fmt: skip
_ENDINGS = ("e", "ed", "es", "er", "ing", "ation", "ations")
_OTHERS = {
    "colour": "color", "colours": "colors", "favourite": "favorite", "favourites": "favorites",
    "behaviour": "behavior", "behaviours": "behaviors", "neighbour": "neighbor", "labour": "labor",
    "flavour": "flavor", "honour": "honor", "centre": "center", "licence": "license", "licences": "licenses",
    "cancelled": "canceled", "cancelling": "canceling", "labelled": "labeled", "fulfil": "fulfill",
    "fulfilment": "fulfillment", "programme": "program", "cheque": "check", "grey": "gray", "analyse": "analyze",
    "analysed": "analyzed", "defence": "defense", "travelled": "traveled", "modelling": "modeling",
    "enrolment": "enrollment", "instalment": "installment", "instalments": "installments", "litre": "liter",
    "metre": "meter", "theatre": "theater", "fibre": "fiber", "catalogue": "catalog", "catalogues": "catalogs",
}  # fmt: skip
_BRITISH = {f"{stem}is{ending}": f"{stem}iz{ending}" for stem in _IN_ISE for ending in _ENDINGS} | _OTHERS


@rule(
    id="design-us-english",
    title="A name has a British spelling.",
    level=Level.INFO,
    when=each(PropertyElement, also=(ParameterElement,)),
    heuristic=True,
    gathered=True,
    why="The standards of the web spell `color` and `authorization`. A second spelling costs every user a look-up.",
    fix="Use the American spelling in new names. Names that are in use stay as they are.",
    lesson="Which spelling do the standards use that your API builds on?",
    references=("https://opensource.zalando.com/restful-api-guidelines/#103",),
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              colour: {type: string}  # finding
        """,
        head="""
            type: object
            properties:
              color: {type: string}
        """,
    ),
)
def design_us_english(element: PropertyElement | ParameterElement) -> str | None:
    for word in words(element.name):
        if word in _BRITISH:
            return f"is spelled {quote(_BRITISH[word])} elsewhere on the web"
    return None
