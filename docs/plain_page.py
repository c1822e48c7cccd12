"""The page on the plain dialogue: the table of its words, which follows from the code."""  # noqa: INP001 -- as build.py

from __future__ import annotations

from pathlib import Path

from reviewtui.cli.plain.words import WORDS, Spot, choices_at

PAGE = Path(__file__).parent / "plain.md"


def plain_page() -> str:
    """Return the page on the plain dialogue as it is written, with the table of its words."""
    begin, end = "<!-- words: made by docs/build.py from the code -->\n", "<!-- /words -->"
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(begin)
    rows: list[str] = []
    # At a conversation there are no words but those that are known everywhere.
    for spot in (*(spot for spot in Spot if spot is not Spot.COMMENT), None):
        rows += [
            "",
            f"### {spot.value.capitalize() if spot else 'Everywhere'}",
            "",
            "| word | or | does |",
            "|---|---|---|",
        ]
        numbers = {word.name: str(number) for number, word in enumerate(choices_at(spot), start=1)} if spot else {}
        for word in WORDS:
            if word.spot is spot:
                short = ", ".join(f"`{one}`" for one in (numbers.get(word.name), word.letter) if one)
                rows.append(f"| `{' '.join(filter(None, (word.name, word.follows)))}` | {short} | {word.about} |")
    table = "\n".join((*rows, "", ""))
    return f"{before}{begin}{table}{rest[rest.index(end) :]}"
