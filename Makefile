# Everything a person or CI does with this repository. `make help` lists it.
.DEFAULT_GOAL := build
.DELETE_ON_ERROR:
MAKEFLAGS += --warn-undefined-variables --no-builtin-rules
SHELL := /bin/sh

PYTHON ?= python3
VENV := .venv
PEERS := .venv-peers
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
export PIP_ROOT_USER_ACTION := ignore

# Releases are made with pinned libraries, in an environment of their own.
RELEASE_VENV ?= .venv-release
RELEASE_PYTHON = PYTHONPATH=src SOURCE_DATE_EPOCH=$$(git log -1 --format=%ct) $(RELEASE_VENV)/bin/python
OPTIONS ?=
CARDS ?= 18 1000
DRY_RUN ?=
TAG ?=
FROM ?=

.PHONY: build
build: $(VENV)/run ## make the Anki deck and the sheets in build/ (the default)
	$(BIN)/exporter build

.PHONY: deck
deck: $(VENV)/run ## make the Anki deck only
	$(BIN)/exporter build --only anki

.PHONY: sheets
sheets: $(VENV)/run ## make the printable sheets only
	$(BIN)/exporter build --only sheets

.PHONY: watch
watch: $(VENV)/ready ## make everything, and again after every save, until Ctrl-C
	$(PIP) --editable '.[watch]'
	$(BIN)/exporter build --watch

.PHONY: check
check: $(VENV)/run ## check source/cards.yaml, writing nothing
	$(BIN)/exporter check $(OPTIONS)

.PHONY: explain
explain: $(VENV)/run ## show what is hidden on every card, and why
	$(BIN)/exporter explain

.PHONY: release
release: $(RELEASE_VENV)/ready ## make everything a release consists of in build/release/
	$(RELEASE_PYTHON) -m exporter.cli.release check
	rm -rf build/release
	$(RELEASE_PYTHON) -m exporter build --strict --locked --output build/release
	$(RELEASE_PYTHON) -m exporter.cli.release describe

.PHONY: publish
publish: ## in CI: put build/release/ on GitHub (DRY_RUN=1: only say what would be done)
	PYTHONPATH=src $(PYTHON) -m exporter.cli.release publish $(if $(DRY_RUN),--dry-run)

.PHONY: verify
verify: ## make TAG=v1.0.0 again and compare it with what was published (FROM=folder: with that)
	PYTHONPATH=src $(PYTHON) -m exporter.cli.release verify '$(TAG)' $(if $(FROM),--from '$(FROM)')

.PHONY: lock-dependencies
lock-dependencies: $(VENV)/ready ## pin the newest libraries for releases in requirements-release.txt
	$(PIP) --group lock
	$(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
	  --custom-compile-command 'make lock-dependencies' \
	  --output-file requirements-release.txt pyproject.toml

.PHONY: test
test: $(VENV)/dev $(RELEASE_VENV)/ready ## run all tests and checks of the code
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest --numprocesses=auto -rs

.PHONY: corpus
corpus: $(VENV)/dev ## show how exactly dates and numbers are found in the corpus
	$(BIN)/python -m tests.scoring

.PHONY: schema
schema: $(VENV)/run ## write source/cards.schema.json, which helps editors
	$(BIN)/exporter schema > source/cards.schema.json.new
	mv source/cards.schema.json.new source/cards.schema.json

.PHONY: pictures
pictures: $(VENV)/run ## draw the pictures of the deck anew in source/pictures/
	$(BIN)/python -m drawings source/pictures

.PHONY: bench
bench: $(VENV)/run $(PEERS)/ready ## measure against others (CARDS="18 1000 10000 50000" for large decks)
	$(PIP) --editable '.[watch]'
	$(BIN)/python -m benchmarks --peers $(PEERS)/bin/python --cards $(CARDS)

.PHONY: fuzz
fuzz: $(VENV)/dev ## damage the deck 100,000 times at random, and see that nothing breaks
	$(BIN)/python -m fuzz --count 100000

.PHONY: clean
clean: ## remove build/ and the virtual environments
	rm -rf build $(VENV) $(PEERS) .venv-release

.PHONY: help
help: ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-17s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

CHECK_PYTHON := $(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or later is needed: make PYTHON=python3.12")'

$(VENV)/ready: pyproject.toml
	$(CHECK_PYTHON)
	$(PYTHON) -m venv $(VENV)
	$(PIP) --upgrade 'pip>=25.1'
	touch $@

$(VENV)/run: $(VENV)/ready
	$(PIP) --editable .
	touch $@

# Others have a virtual environment of their own, so that what they need stays out of ours.
$(PEERS)/ready: pyproject.toml
	$(PYTHON) -m venv $(PEERS)
	$(PEERS)/bin/python -m pip install --quiet --disable-pip-version-check --upgrade 'pip>=25.1'
	$(PEERS)/bin/python -m pip install --quiet --disable-pip-version-check --group peers
	touch $@

$(VENV)/dev: $(VENV)/ready
	$(PIP) --editable . --group dev
	touch $(VENV)/run $@

.venv-release/ready: requirements-release.txt
	$(CHECK_PYTHON)
	$(PYTHON) -m venv --clear .venv-release
	.venv-release/bin/python -m pip install --quiet --disable-pip-version-check \
	  --require-hashes --only-binary :all: --requirement requirements-release.txt
	touch $@
