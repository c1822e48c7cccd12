"""What design rules know of lists: which operations hand out many things, and how they do it page by page."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reviewtui.rules.lint.answers import success
from reviewtui.rules.lint.composition import follow, members, types
from reviewtui.rules.lint.naming import words
from reviewtui.rules.lint.paging import Style, leads_on, style_of

if TYPE_CHECKING:
    from reviewtui.formats.elements import ApiElement, MediaElement, OperationElement, ParameterElement, ResponseElement
    from reviewtui.schema.node import Node, Side

# Members that hold the items of a list, in every API that has them.
_ENVELOPES = frozenset(
    {"items", "data", "value", "values", "results", "result", "entries", "records", "list", "content", "elements",
     "resources", "objects", "rows", "hits", "collection"}
)  # fmt: skip
# Lists that stand beside the items of a page, or beside the members of a single thing.
_ASIDE = frozenset({"errors", "messages", "warnings", "links", "_links", "included", "order", "sort", "facets"})
# Words of members that tell of the page, not of a thing.
_OF_A_PAGE = frozenset(
    {"total", "count", "next", "prev", "previous", "first", "last", "page", "pages", "pagination", "paging", "cursor",
     "limit", "offset", "size", "more", "meta", "metadata", "links", "link", "success", "status", "object", "kind",
     "url", "href", "self", "token", "start", "end", "version", "type", "info", "errors", "messages", "incomplete",
     "has", "skip", "marker", "after", "before", "uri", "warnings", "request", "response"}
)  # fmt: skip
_HOLDERS = frozenset(
    {"meta", "metadata", "_metadata", "paging", "pagination", "page", "links", "_links", "result_info", "pageInfo",
     "page_info", "response_metadata", "cursor", "cursors"}
)  # fmt: skip


class Listing(NamedTuple):
    """How one operation hands out many things.

    `member` is where they are in the answer, empty where the answer is the list itself; `items` is that list as a
    schema. `paging` are the parameters that choose a page, `style` what they are. `members` are those of the envelope
    and of what it says of its page, by their names. `linked` tells whether a header leads on.
    """

    operation: OperationElement
    response: ResponseElement
    media: MediaElement
    items: Node
    member: str
    members: dict[str, Node]
    paging: tuple[ParameterElement, ...]
    style: Style
    linked: bool

    @property
    def leads_on(self) -> bool:
        """Whether the answer says how to get at the next page."""
        return self.linked or self.leads_on_in_body

    @property
    def leads_on_in_body(self) -> bool:
        """Whether a member of the answer does."""
        return any(leads_on(name) for name in self.members)

    @property
    def bounded(self) -> bool:
        """Whether the list says how long it can be."""
        return "maxItems" in self.items.mapping


def listings(api: ApiElement) -> dict[tuple[str, str], Listing]:
    """Return the operations that hand out many things, by their addresses."""
    found = {}
    for operation in api.operations:
        listing = listing_of(operation, api.side)
        if listing is not None:
            found[operation.node.address] = listing
    return found


def listing_of(operation: OperationElement, side: Side) -> Listing | None:
    """Return how an operation hands out many things; None where it does not."""
    if operation.method != "GET" or operation.webhook:
        return None
    response = success(operation)
    media = next((one for one in response.media if one.is_json and one.schema), None) if response else None
    if response is None or media is None or media.schema is None:
        return None
    style, paging = style_of(operation)
    named = _named(operation)
    kinds = types(media.schema, side)
    if kinds == ("array",):
        known: dict[str, Node] = {}
        member, items = "", follow(media.schema, side)
    elif kinds in {("object",), ()}:
        known = members(media.schema, side)
        member = _holder(known, named, side, paged=style is not Style.NONE)
        if not member:
            return None
        items = follow(known[member], side)
        known = known | _of_the_page(known, side)
    else:
        return None
    linked = any(header.name.lower() == "link" or leads_on(header.name) for header in response.headers)
    return Listing(operation, response, media, items, member, known, paging, style, linked)


def _named(operation: OperationElement) -> str:
    """Return what the path says is handed out; empty where it ends in a template, and so in one thing."""
    last = operation.path.rstrip("/").rpartition("/")[2]
    return "" if "{" in last else last.partition(".")[0]


def _holder(known: dict[str, Node], named: str, side: Side, *, paged: bool) -> str:
    """Return the member that holds the items; empty where the object is no envelope of a list."""
    lists = [
        name
        for name, node in known.items()
        if (name not in _ASIDE or _alike(name, named)) and types(node, side) == ("array",)
    ]
    if not lists or (not named and not paged):
        return ""
    for name in lists:
        if name.lower() in _ENVELOPES or _alike(name, named):
            return name
    around = [name for name in known if name not in _ASIDE and name != lists[0]]
    alone = len(lists) == 1 and all(not _OF_A_PAGE.isdisjoint(words(name)) for name in around)
    return lists[0] if alone and (around or paged) else ""


def _alike(member: str, segment: str) -> bool:
    """Tell whether a member is called like the end of the path: `dispatch_rules` at `/dispatch-rules`."""
    return bool(segment) and "".join(words(member)) == "".join(words(segment))


def _of_the_page(known: dict[str, Node], side: Side) -> dict[str, Node]:
    """Return the members of what an envelope says of its page."""
    found: dict[str, Node] = {}
    for name in _HOLDERS & known.keys():
        found.update(members(known[name], side))
    return found
