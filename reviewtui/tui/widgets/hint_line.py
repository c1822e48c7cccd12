"""The line above the keys that teaches by doing: one hint at a time, until it was followed or hidden."""

from __future__ import annotations

from reviewtui.tui.teaching.course import Course
from reviewtui.tui.teaching.key_parts import KEY, key_parts
from reviewtui.tui.widgets.action_line import ActionLine, Part

QUIET = "$role-text-quiet"
GAP = 3


class HintLine(ActionLine):
    """Shows the hint that a course is at; with one only, its number would say nothing."""

    def __init__(self, course: Course) -> None:
        """Show a course."""
        super().__init__()
        self.course = course

    def tell(self) -> None:
        """Show the hint that is on now."""
        self.refresh()

    def parts(self) -> list[Part]:
        """Return the hint on the left, and how it is hidden on the right, where there is room for both."""
        lesson = self.course.here
        if lesson is None:
            return []
        number = f"Hint {self.course.progress}" if len(self.course.lessons) > 1 else "Hint"
        left = [Part(" "), Part(number, KEY), Part("  "), *key_parts(lesson.do)]
        right = key_parts("{hints-off} hides", QUIET)
        room = self.size.width - 1 - sum(part.width for part in (*left, *right))
        return [*left, Part(" " * room), *right] if room >= GAP else left
