# Everything a person or CI does with this repository. `make help` lists it.
.DEFAULT_GOAL := build
.DELETE_ON_ERROR:
MAKEFLAGS += --warn-undefined-variables --no-builtin-rules
SHELL := /bin/sh

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
export PIP_ROOT_USER_ACTION := ignore

.PHONY: build
build: $(VENV)/run ## make the Anki deck and the sheets in build/ (the default)
	$(BIN)/exporter build

.PHONY: deck
deck: $(VENV)/run ## make the Anki deck only
	$(BIN)/exporter build --only anki

.PHONY: sheets
sheets: $(VENV)/run ## make the printable sheets only
	$(BIN)/exporter build --only sheets

.PHONY: check
check: $(VENV)/run ## check source/cards.yaml, writing nothing
	$(BIN)/exporter check

.PHONY: explain
explain: $(VENV)/run ## show what is hidden on every card, and why
	$(BIN)/exporter explain

.PHONY: test
test: $(VENV)/dev ## run all tests and checks of the code
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest --numprocesses=auto

.PHONY: corpus
corpus: $(VENV)/dev ## show how exactly dates and numbers are found in the corpus
	$(BIN)/python -m tests.scoring

.PHONY: schema
schema: $(VENV)/run ## write source/cards.schema.json, which helps editors
	$(BIN)/exporter schema > source/cards.schema.json.new
	mv source/cards.schema.json.new source/cards.schema.json

.PHONY: bench
bench: $(VENV)/bench ## measure against stock genanki and Typst, as ratios of one run
	$(BIN)/python -m benchmarks

.PHONY: clean
clean: ## remove build/ and the virtual environment
	rm -rf build $(VENV)

.PHONY: help
help: ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

$(VENV)/ready: pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or later is needed: make PYTHON=python3.12")'
	$(PYTHON) -m venv $(VENV)
	$(PIP) --upgrade 'pip>=25.1'
	touch $@

$(VENV)/run: $(VENV)/ready
	$(PIP) --editable .
	touch $@

$(VENV)/bench: $(VENV)/ready
	$(PIP) --editable . --group bench
	touch $(VENV)/run $@

$(VENV)/dev: $(VENV)/ready
	$(PIP) --editable . --group dev
	touch $(VENV)/run $@
