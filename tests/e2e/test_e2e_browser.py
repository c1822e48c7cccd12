"""The review in a real browser: it is drawn, a key reaches it, nothing is loaded from elsewhere, nothing goes wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e.chromium import browser, program, tab
from tests.e2e.served import serving

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(program() is None, reason="no browser is installed"),
]


async def test_the_review_is_seen_in_a_browser(folder: Path, tmp_path: Path) -> None:
    with serving(folder) as served, browser(tmp_path / "browser") as commands:
        async with tab(commands) as page:
            await page.show(served.address)
            await page.wait_for("DELETE /orders/{orderId}", "read only")
            assert await page.told_by("document.body.classList.contains('-first-byte')")
            assert await page.told_by("document.fonts.check('16px \"Roboto Mono\"')")
            assert "/enter/" not in str(await page.told_by("location.href")), "the secret is out of the address line"
            assert await page.told_by("document.cookie") == "", "no script can read it"
            colors = await page.colors()
            # The panes, their text, and what is chosen.
            assert len([color for color, points in colors.items() if points > 200]) >= 5, colors.most_common(9)
            # A key reaches the program, which leaves; the page says so and offers to open the review again.
            await page.call("Input.insertText", text="q")
            closed = "new Promise(seen => setInterval(() => document.activeElement.id == 'again' && seen(true), 50))"
            assert await page.told_by(closed)
            assert page.errors == []
            elsewhere = [one for one in page.asked if served.origin.partition("//")[2] not in one]
            assert elsewhere in ([], ["data:,"])
        assert served.end() == 0
