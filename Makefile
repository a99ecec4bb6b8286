# Earshot. `make help` lists what you can do.
SHELL := /bin/bash
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

UV := $(shell command -v uv 2>/dev/null || echo $(CURDIR)/.uv/bin/uv)
APP := .venv/bin
ASSISTANT := .venv-assistant/bin
export RASA_TELEMETRY_ENABLED = false
export TF_CPP_MIN_LOG_LEVEL = 3
export PYTHONWARNINGS = ignore

.PHONY: help run chat demo test test-app test-assistant check bench train clean setup browser

help:  ## List these commands
	@awk -F':.*## ' '/^[a-z-]+:.*## /{printf "  make %-8s %s\n", $$1, $$2}' Makefile

run: setup train  ## Set everything up and start; without a terminal, try it out and stop
	@if [ -t 0 ]; then $(APP)/earshot run; else $(APP)/earshot run --once; fi

chat: setup train  ## Be led through the guide in this terminal
	@$(APP)/earshot chat; code=$$?; [ $$code -eq 3 ] || [ $$code -eq 130 ] || exit $$code

DEMO := sqlite:///var/demo/earshot.db

demo: setup  ## 500 made-up residents, and a release of what they say; opened where there is a screen
	@$(APP)/earshot simulate --respondents 500 --seed 1 --store $(DEMO)
	@page="$$(EARSHOT_DATABASE_URL=$(DEMO) EARSHOT_VAR_DIR=var/demo $(APP)/earshot tables --out var/demo/releases)/release.html" && \
	  echo "$$page" && if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname)" = Darwin ]; then \
	  $(APP)/python -m webbrowser "file://$$PWD/$$page" >/dev/null; fi

test: setup train  ## Set everything up and run every test
	@$(MAKE) --no-print-directory -j2 --output-sync=target test-app test-assistant

test-app: setup train browser
	$(APP)/python -m pytest -n 3 --dist loadfile --disable-warnings tests/dialogues tests/storage tests/analysis tests/bot

test-assistant: setup train
	$(ASSISTANT)/python -m pytest --disable-warnings tests/dialogues tests/actions tests/assistant
	$(ASSISTANT)/python -W ignore -m rasa data validate -c config.yml --domain bot/assistant/domain.yml --data bot/assistant/data --fail-on-warnings
	$(ASSISTANT)/python -W ignore -m rasa test core --e2e -m $$($(ASSISTANT)/python -m bot.assistant.training --path) -s tests/assistant/stories --fail-on-prediction-errors --no-plot --out .cache/rasa-test

check: setup  ## Lint, types, directions between folders
	$(APP)/ruff check .
	$(APP)/ruff format --check .
	$(APP)/mypy
	$(APP)/lint-imports
	$(APP)/earshot guide check

bench: setup train  ## Measure against stock Rasa; results in bench/results and docs/performance.md
	$(APP)/python -m bench

train: setup  ## Train the model, if its words or rules have changed
	@$(ASSISTANT)/python -m bot.assistant.training

browser: setup  # The browser that the tests of pages look through, where the machine has none
	@$(APP)/python tests/support/browser.py

setup: .cache/app .cache/assistant  ## Install both environments

.cache/app: pyproject.toml uv.lock .python-version | .cache $(UV)
	@$(UV) python find 3.12 >/dev/null 2>&1 || $(UV) python install 3.12 || { \
	  echo "Earshot needs Python 3.12 and could not fetch it. Install Python 3.12 (for example with your system's packages or pyenv) and run make again."; exit 1; }
	$(UV) sync --locked
	@touch $@

.cache/assistant: pyproject.toml uv.lock .python-version | .cache $(UV)
	@$(UV) python find 3.10 >/dev/null 2>&1 || $(UV) python install 3.10 || { \
	  echo "Rasa needs Python 3.10 and it could not be fetched. Install Python 3.10 (for example with your system's packages or pyenv) and run make again."; exit 1; }
	UV_PROJECT_ENVIRONMENT=.venv-assistant $(UV) sync --locked --no-default-groups --group assistant --group test --python 3.10
	@touch $@

.cache:
	@mkdir -p .cache

# uv, where the machine has none: into a folder of the project's own.
$(CURDIR)/.uv/bin/uv:
	@echo "Fetching uv, which sets up the rest"
	@{ python3 -m venv .uv && .uv/bin/python -m pip install --quiet uv; } || { \
	  rm -rf .uv; \
	  command -v curl >/dev/null && curl -LsSf https://astral.sh/uv/install.sh | env UV_UNMANAGED_INSTALL="$(CURDIR)/.uv/bin" sh; } || { \
	  rm -rf .uv; \
	  echo "Could not fetch uv. Install it from https://docs.astral.sh/uv/ and run make again."; exit 1; }

clean:  ## Remove what was built (never your conversations in var/)
	rm -rf .venv .venv-assistant .uv .cache .rasa models .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
