# `make graph` and `make test` are all a newcomer needs; both set up .venv on first use.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/.ready
TOOLS  := $(VENV)/.tools

.DEFAULT_GOAL := help
.PHONY: help graph test check lint types score score-identity bench bench-add model bench-open bench-html bench-peers bench-sparql bench-serve pictures docs wheel clean

help:  ## list the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-11s %s\n", $$1, $$2}'

graph: $(READY)  ## build seeds/ into out/graph.ttl and out/graph.html
	$(BIN)/kg build seeds -o out

test: $(TOOLS)  ## run the tests
	$(BIN)/pytest

check: lint types test  ## format, lint, strict types, tests

lint: $(TOOLS)
	$(BIN)/ruff format --check kg tests
	$(BIN)/ruff check kg tests

types: $(TOOLS)
	$(BIN)/mypy

score: $(TOOLS)  ## score the extraction against gold pages, where they are at hand
	$(BIN)/python tests/score_gold.py

score-identity: $(TOOLS)  ## score identity over pages against a gold corpus, where it is at hand
	$(BIN)/python -m tests.score_identity

bench: $(TOOLS)  ## measure the speed of every part of the extraction over seeds/
	$(BIN)/python tests/bench_parts.py

bench-add: $(TOOLS)  ## measure adding one page to a graph of 2,000, beside building it
	$(BIN)/python tests/bench_add.py --model none --views

# One thread: as fast for matrices of this size, and the same sums everywhere.
model bench-open: export OPENBLAS_NUM_THREADS := 1

model: $(TOOLS)  ## train the tagger anew into kg/model
	$(BIN)/pip install --quiet --disable-pip-version-check -e '.[dev,train]'
	$(BIN)/python -m kg.training.train model

bench-open: $(TOOLS)  ## train and test the same architecture on open sets
	$(BIN)/pip install --quiet --disable-pip-version-check -e '.[dev,train]'
	$(BIN)/python -m kg.training.train bench cluener
	$(BIN)/python -m kg.training.train bench msra

bench-sparql: $(TOOLS)  ## time the named queries on Oxigraph and on rdflib, 10k to 1M triples
	$(BIN)/python tests/bench_sparql.py

bench-serve: $(TOOLS)  ## 5,000 requests of all sorts to kg serve, then 32 clients for a minute
	$(BIN)/python -m tests.bench_serve

bench-html: $(TOOLS)  ## measure how fast the explorer opens, beside a plain pyvis page
	$(BIN)/python -m tests.bench_html

pictures: graph $(TOOLS)  ## take the pictures of the explorer for docs/images
	$(BIN)/python -m tests.browser.pictures

bench-peers: $(TOOLS)  ## compare people, organisations and speed with LAC
	$(BIN)/pip install --quiet --disable-pip-version-check -e '.[dev,train]'
	$(BIN)/python tests/bench_peers.py

docs: $(TOOLS)  ## build the documentation into build/site
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --quiet

wheel: $(TOOLS)  ## build the wheel into dist/
	$(BIN)/python -m build --wheel

clean:  ## remove everything that was built
	rm -rf $(VENV) out build dist

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "kg needs Python 3.11 or newer; set PYTHON=/path/to/python3.11"; exit 1; }
	@$(PYTHON) -m venv $(VENV) \
	  || { echo "python3-venv is missing: sudo apt-get install python3-venv"; rm -rf $(VENV); exit 1; }

$(READY): pyproject.toml | $(VENV)/bin/python
	$(BIN)/pip install --quiet --disable-pip-version-check -e .
	@touch $@

$(TOOLS): pyproject.toml | $(VENV)/bin/python
	$(BIN)/pip install --quiet --disable-pip-version-check -e '.[dev]'
	@touch $@ $(READY)
