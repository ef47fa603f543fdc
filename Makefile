# Needs make, and Python 3.11 or newer with venv. Everything else goes into .venv, in the versions that
# requirements.txt and requirements-test.txt write down together with their hashes.
#
#   PYTHON=/path/to/python   the interpreter for .venv; by default the first good one on the PATH
#   SITEURL=https://…        the address that the site will have; by default links are relative to no host
#   PORT=8000                where `make serve` listens
#   UPGRADE=1                let `make requirements` take newer versions

BIN := .venv/bin
PORT ?= 8000

SITE_READY := .venv/.site-ready
TEST_READY := .venv/.test-ready
PIP_INSTALL := $(BIN)/python -m pip install --disable-pip-version-check
COMPILE := $(BIN)/uv pip compile pyproject.toml --quiet --universal --generate-hashes --no-emit-index-url \
  --no-header $(if $(UPGRADE),--upgrade) --group build

# Scripts in .venv name the folder in which they were made: after a move or a copy they would run the old checkout.
$(shell if [ -f .venv/.home ] && { [ "$$(cat .venv/.home)" != "$$(pwd -P)" ] || [ ! -x $(BIN)/python ]; }; \
  then rm -rf .venv; fi)

.PHONY: help site serve test check docs requirements clean

help: ## print this list
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1|\2/p' Makefile | while IFS='|' read -r target text; do \
	  printf '%-18s%s\n' "$$target" "$$text"; done

site: $(SITE_READY) ## build the site into output/
	$(BIN)/factbox build $${SITEURL:+--site-url "$$SITEURL"}

serve: site ## build the site and show it at http://127.0.0.1:8000/
	$(BIN)/python -m http.server --bind 127.0.0.1 --directory output $(PORT)

test: $(TEST_READY) ## run the tests
	$(BIN)/python -m pytest

check: $(TEST_READY) ## look for mistakes of style, types and structure
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

docs: $(SITE_READY) ## write the pages of docs/ that come from the code
	$(BIN)/python docs/generate.py

requirements: $(TEST_READY) ## write the hashed requirements anew from pyproject.toml
	$(COMPILE) --output-file requirements.txt
	$(COMPILE) --group test --group dev --constraints requirements.txt --output-file requirements-test.txt

clean: ## remove everything that make has made
	rm -rf output .output.* .venv .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find plugins tests -name __pycache__ -type d -prune -exec rm -rf {} +

$(SITE_READY): requirements.txt pyproject.toml | .venv/.home
	$(PIP_INSTALL) --require-hashes --requirement requirements.txt
	$(PIP_INSTALL) --no-index --no-deps --no-build-isolation --editable .
	@touch $@

$(TEST_READY): requirements-test.txt $(SITE_READY)
	$(PIP_INSTALL) --require-hashes --requirement requirements-test.txt
	@touch $@

FITNESS := import sys, importlib.util as util; \
  sys.version_info >= (3, 11) or sys.exit("this is Python " + sys.version.split()[0]); \
  all(map(util.find_spec, ("venv", "ensurepip"))) or \
  sys.exit("venv is missing; on Debian and Ubuntu it is in the package python3-venv")

.venv/.home:
	@for python in $(if $(PYTHON),"$(PYTHON)",python3 python3.14 python3.13 python3.12 python3.11); do \
	  command -v "$$python" >/dev/null || continue; \
	  if reason=$$("$$python" -c '$(FITNESS)' 2>&1); then \
	    echo "$$python -m venv .venv"; "$$python" -m venv .venv && pwd -P > $@; exit; \
	  fi; \
	  echo "$$python: $$reason" >&2; \
	done; \
	echo 'Factbox needs Python 3.11 or newer with venv; name one with  make PYTHON=/path/to/python …' >&2; exit 1
