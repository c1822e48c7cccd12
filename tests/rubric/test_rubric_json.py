"""The JSON form of a checklist, as scripts rely on it; and what importing the rubric costs."""

from __future__ import annotations

import json
import subprocess
import sys

from reviewtui.rubric import shelf
from reviewtui.rubric.as_json import checklist_as_json
from reviewtui.rubric.reading import read
from tests.rubric.rubric_samples import WHOLE

PROMISED = {
    "id",
    "question",
    "why",
    "how_to_check",
    "evidence",
    "roles",
    "tiers",
    "stops",
    "severity_if_no",
    "weight",
}


def test_the_promised_keys_are_there() -> None:
    document = json.loads(json.dumps(checklist_as_json(shelf.find("api-design-review", None))))

    assert list(document)[:4] == ["schema", "id", "title", "version"]
    for dimension in document["dimensions"]:
        assert {"id", "title", "weight", "anchors", "questions"} <= dimension.keys()
        assert list(dimension["anchors"]) == ["1", "2", "3", "4", "5"]
        for question in dimension["questions"]:
            assert question.keys() >= PROMISED


def test_the_words_are_those_of_the_file() -> None:
    text = (
        WHOLE
        + '        tiers: [tier-2]\n        stops: [design]\n        fires_mean: "no"\n        evidence: ["a-*"]\n'
    )
    document = checklist_as_json(read("small.yaml", text.encode()))
    question = json.loads(json.dumps(document))["dimensions"][0]["questions"][0]

    assert (question["tiers"], question["stops"], question["severity_if_no"]) == (["tier-2"], ["design"], "major")
    assert (question["fires_mean"], question["silence_means"], question["evidence"]) == ("no", "unknown", ["a-*"])


def test_the_rubric_loads_nothing_of_the_terminal_or_of_templates() -> None:
    program = (
        "import sys, reviewtui.rubric.shelf, reviewtui.rubric.scoring, reviewtui.rubric.evidence\n"
        "import reviewtui.rubric.as_json\n"
        "print(sorted({'textual', 'jinja2', 'git', 'rich', 'asyncio'} & set(sys.modules)))"
    )

    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True, timeout=60)

    assert done.stdout.strip() == "[]"


def test_scoring_does_not_load_the_decoder() -> None:
    program = "import sys, reviewtui.rubric.scoring, reviewtui.rubric.evidence; print('msgspec' in sys.modules)"

    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True, timeout=60)

    assert done.stdout.strip() == "False"
