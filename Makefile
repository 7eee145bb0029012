# make run    installs what is missing, builds a release and runs the demo
# make test   the same set-up, then every test
# make check  what CI runs: format lint, build with the import check, make test

SHELL := /bin/bash
IMPORT_CHECK := --explicit-target-dependency-import-check error
SWIFT ?= swift
BUILD_LIBRARIES := libncurses-dev libsqlite3-dev libcmark-gfm-dev libcmark-gfm-extensions-dev
TEST_TOOLS := libvterm-dev chromium poppler-utils python3-jsonschema
APT := DEBIAN_FRONTEND=noninteractive apt-get
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

.PHONY: run build test check lint format golden clean setup setup-tests

run: build
	@echo '== muster demo'
	@.build/release/muster demo

build: setup
	@echo '== building a release (the first time takes some minutes)'
	@$(SWIFT) build -c release --product muster

test: build setup-tests
	@echo '== all tests'
	@MUSTER_BINARY="$(CURDIR)/.build/release/muster" $(SWIFT) test --parallel

check: lint
	@echo '== build with the import check'
	@$(MAKE) --no-print-directory setup setup-tests
	@$(SWIFT) build --build-tests $(IMPORT_CHECK)
	@$(MAKE) --no-print-directory test

lint:
	@echo '== format lint'
	@$(SWIFT) format lint --strict --parallel --recursive Package.swift Sources Tests

format:
	@$(SWIFT) format -i --parallel --recursive Package.swift Sources Tests

# Writes the golden files anew; the run fails so that nobody passes by recording.
golden:
	@RECORD_GOLDEN=1 $(SWIFT) test --filter Golden || true
	@git status --short Tests

setup:
	@$(call install,$(BUILD_LIBRARIES))

setup-tests:
	@$(call install,$(TEST_TOOLS))

clean:
	@$(SWIFT) package clean

# Installs the Debian packages of a list that are missing, and says which.
define install
missing=$$(for package in $(1); do \
    dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'ok installed' \
    || echo $$package; done); \
if [ -n "$$missing" ]; then \
    echo "== installing" $$missing; \
    $(SUDO) $(APT) update -qq && $(SUDO) $(APT) install -y -qq $$missing >/dev/null; \
fi
endef
