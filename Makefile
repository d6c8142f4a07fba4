# Two commands do everything on a fresh machine: make chat, make test. The rest are their parts.
SHELL := /bin/sh
VENV := .venv/bin
PORT ?= 5005

.PHONY: help chat serve train test lint bench evaluate check clean
.DEFAULT_GOAL := help

help: ## what there is
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

# The environment follows the lock file: remade when either of these changes.
.venv/.ready: uv.lock pyproject.toml .python-version scripts/setup.sh
	@scripts/setup.sh
	@touch $@

chat: .venv/.ready ## talk with the assistant in this terminal
	@$(VENV)/haandbog chat

serve: .venv/.ready ## serve it on 127.0.0.1:5005 (PORT=... for another port)
	@PORT=$(PORT) $(VENV)/haandbog serve

train: .venv/.ready ## train it, if data, configuration or components have changed
	@$(VENV)/haandbog train

test: lint ## lint, then all tests
	@$(VENV)/haandbog train
	@$(VENV)/pytest

lint: .venv/.ready ## style, types, and the knowledge base itself
	@$(VENV)/ruff check .
	@$(VENV)/ruff format --check .
	@$(VENV)/mypy
	@$(VENV)/haandbog check

bench: .venv/.ready ## compare with stock Rasa on this machine (about 15 minutes)
	@$(VENV)/python -m benchmarks.run

evaluate: .venv/.ready ## measure the understanding and compare with the committed baseline
	@$(VENV)/haandbog train
	@$(VENV)/python -m benchmarks.evaluate

check: .venv/.ready ## compare the knowledge base with a handbook: make check TEXT=haandbog.txt
	@$(VENV)/haandbog check $(TEXT)

clean: ## remove the environment, the model and everything that can be made again
	rm -rf .venv .uv models .rasa results .cache
