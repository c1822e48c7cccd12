# What a contributor does with this checkout. Each target sets up what it needs: Python 3.11, git and make are enough.
# All paths are relative, so that the checkout may stand in any folder.

PYTHON := .venv/bin/python
READY := .venv/.ready
# Extra words for a target: make test ARGS="-k config"
ARGS ?=

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help demo test corpus check format bench benchmarks screenshot lock schemas build clean

# Another environment that is active in the shell must not leak into this one.
unexport VIRTUAL_ENV
unexport PYTHONHOME
unexport PYTHONPATH

# The environment remembers where it was made; in another place it is made anew.
ifneq ($(shell cat $(READY) 2>/dev/null),$(CURDIR))
.PHONY: $(READY)
endif

help: ## Show what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' Makefile

demo: $(READY) ## Open a small real review in a temporary repository
	@$(PYTHON) -m reviewtui demo $(ARGS)

test: $(READY) ## Run all tests
	$(PYTHON) -m pytest -n 2 --dist worksteal $(ARGS)

corpus: $(READY) ## Run the tests of real descriptions on all of them, also on those that take minutes
	REVIEWTUI_CORPUS_WHOLE=yes $(PYTHON) -m pytest -n 2 --dist worksteal -m corpus $(ARGS)

check: $(READY) ## Check style, format, types and the direction of imports
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m mypy
	$(PYTHON) -c 'from importlinter.cli import lint_imports_command; lint_imports_command(["--no-logo"])'

format: $(READY) ## Put imports and lay-out in order
	$(PYTHON) -m ruff check --select I --fix .
	$(PYTHON) -m ruff format .

bench: $(READY) ## Measure start-up, and comparing on real descriptions where the corpus is at hand
	@$(PYTHON) -m tests.benchmarks $(ARGS)

benchmarks: $(READY) ## Measure on the real descriptions, and write docs/benchmarks.md anew
	@$(PYTHON) -m tests.benchmarks --page docs/benchmarks.md $(ARGS)

screenshot: $(READY) ## Draw the pictures of the README from the real screens
	@$(PYTHON) -m tests.screenshots $(ARGS)

lock: ## Lock the dependencies anew, for uv and for pip (needs uv)
	uv lock $(ARGS)
	uv export --frozen --quiet --all-groups --no-emit-project --output-file requirements.txt

schemas: $(READY) ## Publish the JSON Schemas of the configuration, of settings and of checklists anew
	$(PYTHON) -m reviewtui.config.published >reviewtui/schemas/config.schema.json
	$(PYTHON) -m reviewtui.preferences.published >reviewtui/schemas/settings.schema.json
	$(PYTHON) -m reviewtui.rubric.published >reviewtui/schemas/checklist.schema.json

build: $(READY) ## Build the wheel and the sdist into dist/
	$(PYTHON) -m hatchling build $(ARGS)

clean: ## Remove all that was made
	rm -rf .venv build dist .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find reviewtui tests -type d -name __pycache__ -prune -exec rm -rf {} +

$(READY): pyproject.toml uv.lock requirements.txt
	@sh .ci/set-up
