# Everything a checkout needs: `make play` and `make test` set up .venv themselves.
# ARGS passes options on, as in `make test ARGS="tests/unit -x"`.

BIN := .venv/bin
READY := .venv/.ready

# The first Python on the path that is new enough.
PYTHON ?= $(shell for python in python3 python3.11 python3.12 python3.13 python3.14 python; do \
	"$$python" -c 'import pip, sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo "$$python" && break; done)

# Python keeps what it compiled, whatever the environment says: the tests start a hundred processes.
export PYTHONDONTWRITEBYTECODE :=

.DEFAULT_GOAL := help
.PHONY: help setup play run test test-slow check format docs almanac lock cards screenshots clean

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(READY) ## install everything into .venv, where it is not there yet

$(READY): requirements/dev.txt pyproject.toml
	@test -n "$(PYTHON)" || { echo "Bell Lap needs Python 3.11 or newer with pip on the path."; exit 1; }
	@echo "Setting up .venv with $(PYTHON); the first time this takes a minute or two."
	@# The machine's own pip fills .venv: some systems ship Python without the parts that put a pip in there.
	@$(PYTHON) -m venv --without-pip .venv
	@$(PYTHON) -m pip --python .venv/bin/python install -qq --disable-pip-version-check \
		--no-deps --require-hashes -r requirements/dev.txt
	@$(PYTHON) -m pip --python .venv/bin/python install -qq --disable-pip-version-check \
		--no-deps --no-build-isolation --editable .
	@touch $@

play: setup ## the bot in your browser, without Discord, account or token
	@$(BIN)/bell-lap play $(ARGS)

run: setup ## the bot on Discord; needs DISCORD_TOKEN
	@$(BIN)/bell-lap run $(ARGS)

# On several cores at once, but on no more than would each start a PostgreSQL and a browser of their own.
PYTEST := $(BIN)/pytest --numprocesses 3 --dist worksteal

test: setup ## all tests
	@$(PYTEST) $(ARGS)

test-slow: setup ## all tests, and those that read every data set of ../shared
	@BELL_LAP_SLOW=1 $(PYTEST) $(ARGS)

check: setup ## lint, format, types, rules of import, docs up to date, deployment
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/pyright
	$(BIN)/lint-imports
	$(BIN)/python -m scripts.docs --check
	$(BIN)/python -m scripts.deployment
	$(BIN)/python -m scripts.security

format: setup ## rewrite the code as the linter wants it
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

docs: setup ## write the docs that come from the code
	@$(BIN)/python -m scripts.docs

almanac: setup ## build the results, athletes, names, teams and records of data/ anew from ../shared/datasets
	@$(BIN)/python -m scripts.almanac $(ARGS)
	@$(BIN)/python -m scripts.almanac.records

# uv locks for every platform and Python at once, and takes hashes from the registry alone.
LOCK := $(BIN)/uv --no-config pip compile --quiet --universal --python-version 3.11 --no-python-downloads \
	--generate-hashes --strip-extras --no-emit-index-url --no-emit-find-links --custom-compile-command "make lock"

lock: setup ## pin the dependencies anew; UPGRADE=--upgrade takes newer ones
	$(LOCK) $(UPGRADE) pyproject.toml --output-file requirements/run.txt
	$(LOCK) $(UPGRADE) pyproject.toml --all-extras --group dev --constraint requirements/run.txt \
		--output-file requirements/dev.txt
	$(LOCK) pyproject.toml --extra postgres --constraint requirements/dev.txt --output-file requirements/image.txt
	$(LOCK) --group build --constraint requirements/dev.txt --output-file requirements/build.txt

cards: setup ## draw every card of all that ships, and tell what Discord would refuse: an hour or two
	@$(BIN)/python -m scripts.cards $(ARGS)

screenshots: setup ## make docs/images anew; needs Chromium
	@$(BIN)/python -m scripts.screenshots $(ARGS)

clean: ## remove .venv and what tools leave behind
	rm -rf .venv build dist .hypothesis .import_linter_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
