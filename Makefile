# Two commands do everything on a fresh machine: make chat, make test. The rest are their parts.
SHELL := /bin/sh
VENV := .venv/bin
PORT ?= 5005

.PHONY: help chat serve web train test lint bench load adapt vectors evaluate check clean
.DEFAULT_GOAL := help

help: ## what there is
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

# The environment follows the lock file: remade when either of these changes.
.venv/.ready: uv.lock pyproject.toml .python-version scripts/setup.sh
	@scripts/setup.sh
	@touch $@

chat: .venv/.ready ## talk with the assistant in this terminal
	@$(VENV)/haandbog chat

serve: .venv/.ready web ## serve it on 127.0.0.1:5005 (PORT=... for another port)
	@PORT=$(PORT) $(VENV)/haandbog serve

# Built anew only when its sources change. Without Node the rest still works: pages and terminal, not the web chat.
web: ## build the web chat into web/dist (needs Node 18 or newer)
	@if command -v npm >/dev/null 2>&1; then $(MAKE) --no-print-directory web/dist/.built || \
		echo "The web chat could not be built; the rest works without it." >&2; else \
		echo "Node is missing, so the web chat is not built: install it (Debian: apt-get install nodejs npm) and run make web." >&2; fi

web/dist/.built: web/package-lock.json web/package.json web/build.mjs $(wildcard web/src/*)
	@cd web && npm ci --no-audit --no-fund --loglevel=error && npm run --silent build
	@touch $@

train: .venv/.ready ## train it, if data, configuration or components have changed
	@$(VENV)/haandbog train

# Two processes share the tests, a file at a time and in order, so that the browser's stay the last in each.
test: export PYTHONDONTWRITEBYTECODE :=  # else each of the processes reads all its sources anew
test: .venv/.ready ## lint, then all tests
	@$(MAKE) --no-print-directory --jobs 2 --output-sync=line lint web train  # half of a training needs one core only
	@$(VENV)/pytest -n 2 --dist loadfile --no-loadscope-reorder

lint: .venv/.ready ## style, types, and the knowledge base itself
	@$(VENV)/ruff check .
	@$(VENV)/ruff format --check .
	@$(VENV)/mypy
	@$(VENV)/haandbog check

# Stock Rasa gets 1 instead of 100 epochs: more make its training longer, not its turns.
bench: .venv/.ready ## compare with stock Rasa on this machine (twenty minutes or more)
	@$(VENV)/python -m benchmarks.run --stock-epochs 1

load: .venv/.ready ## how a turn slows down as more families write at once
	@$(VENV)/haandbog train
	@$(VENV)/python -m benchmarks.load

# PyTorch is not part of the environment: it is some gigabytes, and only these two need it.
WITH_PYTORCH = $$(command -v uv || echo .uv/bin/uv) run --quiet --no-sync --python $(VENV)/python --with torch==2.13.0 python

adapt: .venv/.ready ## let the sentence encoder learn from data/nlu (long; downloads PyTorch); ARGS=--further goes on
	@$(WITH_PYTORCH) -m pytest -q tests/scripts
	@$(WITH_PYTORCH) -m scripts.adapt_encoder $(ARGS)
	@$(MAKE) --no-print-directory vectors

# Training reads only the questions that are not among those that were kept.
vectors: .venv/.ready ## read the new training questions for good, so that training need not (up to ten minutes)
	@$(VENV)/python -W ignore -m scripts.keep_vectors

evaluate: .venv/.ready ## measure the understanding, compare with the committed baseline (downloads PyTorch)
	@$(VENV)/haandbog train
	@if $(WITH_PYTORCH) -c "import torch" 2>/dev/null; then $(WITH_PYTORCH) -m benchmarks.evaluate; \
		else $(VENV)/python -m benchmarks.evaluate; fi

check: .venv/.ready ## compare the knowledge base with a handbook: make check TEXT=haandbog.txt
	@$(VENV)/haandbog check $(TEXT)

clean: ## remove the environment, the model and what was built (the encoder stays in your cache folder)
	rm -rf .venv .uv models .rasa results web/dist web/node_modules
