# Short names for what is done often. The environment is made once, and again when pyproject.toml changes.

PYTHON ?= python3
BIN := .venv/bin

.PHONY: help run test check bench fuzz golden pictures clean

help: ## show this list
	@grep -E '^[a-z]+:.*##' Makefile | sed -E 's/:.*## /\t/'

.venv/ready: pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

run: .venv/ready ## open the sample story
	@$(BIN)/rashomon

check: .venv/ready ## format, lint, types, borders
	@$(BIN)/python -m tests format lint types borders

test: .venv/ready ## the checks, then all tests
	@$(BIN)/python -m tests

bench: .venv/ready ## speed and bytes, as ratios in one run
	@$(BIN)/python -m tests.bench

fuzz: .venv/ready ## ugly stories for ten minutes; what breaks a law is shown small
	@$(BIN)/python -m tests.fuzz 600

golden: .venv/ready ## write the golden files anew; read the diff before it is committed
	@$(BIN)/python -m pytest -n 0 tests/golden tests/house/test_documented.py --update

pictures: .venv/ready ## take the README's pictures anew
	@$(BIN)/python -m tests.pictures

clean: ## remove what was made
	@rm -rf .venv dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis
