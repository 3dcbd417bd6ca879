# Two commands are enough: `make` builds the books and sites, `make test` runs the tests.
# `make help` lists the rest.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DARIS := $(BIN)/python -m daris
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check

.DEFAULT_GOAL := book
.PHONY: help book html pdf parallel epub draft catalogues status check test fast coverage bench serve publish zip lock clean

help: ## list what can be made
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 14

book: $(VENV)/ready ## build everything: HTML, PDF and EPUB, Kazakh and English (the default)
	$(DARIS) build $(if $(BASE_URL),--base-url $(BASE_URL))

html: $(VENV)/ready ## build only the two sites
	$(DARIS) build --format html

pdf: $(VENV)/ready ## build only the two PDF books
	$(DARIS) build --format pdf

parallel: $(VENV)/ready ## build the PDF book with both languages side by side
	$(DARIS) build --format parallel

epub: $(VENV)/ready ## build only the two EPUB books
	$(DARIS) build --format epub

publish: book ## put the finished site where a web server shows it: make publish DIR=/srv/course
	@test -n "$(DIR)" || { echo "Say where to: make publish DIR=/srv/course"; exit 1; }
	$(DARIS) publish "$(DIR)"

zip: book ## pack the finished site for reading from a memory stick
	$(DARIS) zip

draft: $(VENV)/ready ## write chapters for seeds that no chapter claims
	$(DARIS) draft

catalogues: $(VENV)/ready ## bring the .po files in locale/ up to date with docs/
	$(DARIS) catalogues

status: $(VENV)/ready ## show coverage, open readings and translation
	$(DARIS) status

test: $(VENV)/ready-dev ## run the whole test suite
	$(BIN)/python -m pytest

fast: $(VENV)/ready-dev ## run the tests that take less than a minute together
	$(BIN)/python -m pytest -m "not slow" -n auto

coverage: $(VENV)/ready-dev ## run the whole test suite and list what no test reaches, by line and branch
	$(BIN)/python -m pytest --cov --cov-report=term-missing:skip-covered

check: $(VENV)/ready-dev ## lint, types, import contracts, chapters and catalogues
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(DARIS) check

bench: $(VENV)/ready-dev ## measure, beside named peers, and print ratios
	$(BIN)/python -m bench

serve: $(VENV)/ready-dev ## build, open a local server and rebuild at every change
	$(DARIS) serve

lock: $(VENV)/ready ## bring the pins in line with pyproject.toml
# Extras stay in the pins: pip before 25 else takes a newer coverage for coverage[toml], and refuses it unhashed.
	$(PIP) uv
	$(BIN)/uv pip compile --quiet --universal --no-strip-extras --fork-strategy fewest --generate-hashes --no-header --group install pyproject.toml -o requirements.lock
	$(BIN)/uv pip compile --quiet --universal --no-strip-extras --fork-strategy fewest --generate-hashes --no-header --group install --group dev pyproject.toml -o requirements-dev.lock

clean: ## remove what was built; seeds, chapters and translations stay
	rm -rf build .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Daris needs Python 3.11 or newer; try: make PYTHON=python3.12"; exit 1; }
	@echo "Setting up $(VENV) (about half a minute, once) …"
	@$(PYTHON) -m venv $(VENV)

$(VENV)/ready: $(VENV)/bin/python requirements.lock pyproject.toml
	@$(PIP) --require-hashes -r requirements.lock
	@$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/ready-dev: $(VENV)/ready requirements-dev.lock
	@echo "Installing the test tools (once) …"
	@$(PIP) --require-hashes -r requirements-dev.lock
	@touch $@
