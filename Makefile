# The register's commands.  `make run` and `make test` need nothing but Python 3.11 or newer and make.

PYTHON ?= python3
BIN := .venv/bin

# What the checks that never open a database are told.
NOWHERE := KP_SECRET_KEY=checks DATABASE_URL=postgresql://nowhere/nothing

.PHONY: run load test lint format bench requirements clean help
.DEFAULT_GOAL := help

help:  ## What there is to do
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/'

run: .venv/.run  ## The register with its real data on http://127.0.0.1:8000 (PORT=…, DATABASE_URL=…)
	@$(BIN)/python -m kpregistry.run

test: .venv/.dev  ## All tests, against the embedded PostgreSQL or DATABASE_URL (ARGS=…)
	@mkdir -p var
	@KP_SECRET_KEY=tests $(BIN)/python -m kpregistry.embedded var/test-postgres $(BIN)/python -m pytest $(ARGS)

load: .venv/.run  ## Load data files into the register of `make run` or DATABASE_URL (FOLDER=data/)
	@$(BIN)/python -m kpregistry.run load_register $(or $(FOLDER),data/)

lint: .venv/.dev  ## Everything that reads the code without running it
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(NOWHERE) $(BIN)/mypy --no-incremental
	$(BIN)/codespell

format: .venv/.dev  ## Put the code into the house's form
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: .venv/.dev  ## Speed and memory, as ratios within one run
	@mkdir -p var
	@KP_SECRET_KEY=bench $(BIN)/python -m kpregistry.embedded var/bench-postgres $(BIN)/python -m bench

requirements: .venv/.dev  ## Pin the newest versions that fit, with their hashes
	$(BIN)/uv pip compile --quiet --no-header --upgrade --universal --generate-hashes --python-version 3.11 requirements.in --output-file requirements.txt
	$(BIN)/uv pip compile --quiet --no-header --upgrade --universal --generate-hashes --python-version 3.11 requirements-dev.in --output-file requirements-dev.txt

clean:  ## Remove the virtual environment and everything under var/, the embedded database included
	rm -rf .venv var

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; name one with PYTHON=…")'
	@if command -v uv >/dev/null 2>&1; then uv venv --quiet --python "$$(command -v $(PYTHON))" .venv; else $(PYTHON) -m venv .venv; fi

define install
	@echo "Installing $(1) ..."
	@if command -v uv >/dev/null 2>&1; then uv pip install --quiet --python $(BIN)/python --require-hashes -r $(1); \
	else $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $(1); fi
	@touch $@
endef

.venv/.run: requirements.txt | .venv/bin/python
	$(call install,requirements.txt)

.venv/.dev: requirements-dev.txt | .venv/bin/python
	$(call install,requirements-dev.txt)
	@touch .venv/.run
