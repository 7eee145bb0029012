# make run    installs what is missing, builds a release and runs the demo
# make test   the same set-up, then every test
# make check  what CI runs: format lint, build with the import check, make test, make test-live
# make test-live  drills on real servers: installs them from apt, starts them on free loopback ports
# make test-labs  the servers of Drills/Labs, failed over without Muster
# make bench  speed of the simulator beside its peers          [ROUNDS=11]
# make bench-console  the console beside other terminal programs, HARNESS=…/tui_bench.py [PYTHON=…]
# make screenshot     plays a drill and makes the README's picture anew
# make oracle the simulator's flows against request-level references
# make sweep  random faults and actions at every system        [SEEDS=50] [SEED=n] [ONLY="…"]

SHELL := /bin/bash
IMPORT_CHECK := --explicit-target-dependency-import-check error
SWIFT ?= swift
# With the Swift runtime inside, the program starts in half the time and runs where no Swift is. Nobody
# looks its symbols up from outside: without a table of them it takes 2 MB less memory.
RELEASE := -c release --static-swift-stdlib -Xlinker --no-export-dynamic
# Packed relocations save as much again, and need glibc 2.36 wherever the program runs.
GLIBC := $(lastword $(shell getconf GNU_LIBC_VERSION 2>/dev/null))
ifeq ($(shell printf '%s\n' 2.36 '$(GLIBC)' | sort -CV && echo new),new)
RELEASE += -Xswiftc -use-ld=lld -Xlinker -z -Xlinker pack-relative-relocs
endif
# The C++ library inside as well, where there is one to link: it takes a millisecond to load. A linker
# prefers the shared one of the same folder.
STDCXX := $(wildcard $(shell clang -print-file-name=libstdc++.a 2>/dev/null))
ifneq ($(STDCXX),)
STATIC := .build/static/libstdc++.a
RELEASE += -Xlinker -L$(CURDIR)/$(dir $(STATIC))
endif
BUILD_LIBRARIES := libncurses-dev libsqlite3-dev libcmark-gfm-dev libcmark-gfm-extensions-dev \
    libcurl4-openssl-dev
# The servers of Drills/Labs, and what its scripts need.
LIVE_SERVERS := postgresql haproxy prometheus prometheus-alertmanager prometheus-postgres-exporter \
    redis-server redis-tools prometheus-redis-exporter socat curl procps python3 util-linux
LIVE_TESTS := ^(LiveTests|DrillBackendsTests\.LiveServerTests)
TEST_TOOLS := libvterm-dev chromium chromium-driver poppler-utils python3-jsonschema \
    python3-icalendar python3-junitparser python3-selenium curl openssl
# Checks pages for accessibility; the package brings axe-core, which Debian does not have.
AXE := axe-playwright-python==0.1.8
APT := DEBIAN_FRONTEND=noninteractive apt-get
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

.PHONY: run build test test-live test-labs check lint format golden bench bench-console screenshot build-bench oracle sweep clean setup setup-tests setup-live

# A drill that missed its targets (exit status 1) has run well.
run: build
	@echo '== muster demo'
	@.build/release/muster demo || [ $$? = 1 ]

build: setup $(STATIC)
	@echo '== building a release (the first time takes some minutes)'
	@$(SWIFT) build $(RELEASE) --product muster

test: build setup-tests
	@echo '== all tests'
	@$(call run_tests,--parallel)

# One lab at a time: what is measured is real time, and servers share the machine's cores.
test-live: build setup-tests setup-live
	@echo '== drills on real servers'
	@export MUSTER_LIVE=1; $(call run_tests,--no-parallel --filter '$(LIVE_TESTS)')

test-labs: setup-live
	@Tests/Support/Labs/selftest

check: lint
	@echo '== build with the import check'
	@$(MAKE) --no-print-directory setup setup-tests
	@$(SWIFT) build --build-tests $(IMPORT_CHECK)
	@$(MAKE) --no-print-directory test
	@$(MAKE) --no-print-directory test-live

lint:
	@echo '== format lint'
	@$(SWIFT) format lint --strict --parallel --recursive Package.swift Sources Tests

format:
	@$(SWIFT) format -i --parallel --recursive Package.swift Sources Tests

# Writes the golden files anew; the run fails so that nobody passes by recording.
golden:
	@RECORD_GOLDEN=1 $(SWIFT) test --filter Golden || true
	@git status --short Tests

ROUNDS ?= 11
SEEDS ?= 50
SEED ?=
ONLY ?=

bench: build-bench
	@.build/release/muster-bench all --rounds $(ROUNDS)

# HARNESS names the program that measures from outside; it stands in no default place.
HARNESS ?=
PYTHON ?= python3
PROGRAM ?= .build/release/muster

bench-console: build
	@HARNESS="$(HARNESS)" $(PYTHON) Tests/Support/ConsoleBench/console_bench.py "$(PROGRAM)"

screenshot:
	@mkdir -p Documentation
	@$(SWIFT) run muster-picture > Documentation/console.svg.new
	@mv Documentation/console.svg.new Documentation/console.svg

oracle: build-bench
	@.build/release/muster-bench oracle

sweep: build-bench
	@.build/release/muster-bench sweep --seeds $(SEEDS) $(if $(SEED),--seed $(SEED)) \
	    $(if $(ONLY),--only "$(ONLY)")

build-bench: setup $(STATIC)
	@$(SWIFT) build $(RELEASE) --product muster-bench

$(STATIC):
	@mkdir -p $(@D)
	@ln -sf $(STDCXX) $@

setup:
	@$(call install,$(BUILD_LIBRARIES))

setup-tests: .build/axe/axe.min.js
	@$(call install,$(TEST_TOOLS))

.build/axe/axe.min.js:
	@python3 -m pip --version >/dev/null 2>&1 || { $(call install,python3-pip,--no-install-recommends); }
	@mkdir -p $(@D)
	@python3 -m pip download --quiet --no-deps --dest $(@D) $(AXE) \
	    && python3 -m zipfile -e $(@D)/axe_*.whl $(@D)/wheel \
	    && mv $(@D)/wheel/*/axe.min.js $@ \
	    || echo '== no axe-core from PyPI: the accessibility of pages is not checked'

# Without what the packages recommend, which would be more servers.
setup-live:
	@$(call install,$(LIVE_SERVERS),--no-install-recommends)

clean:
	@$(SWIFT) package clean

# Runs tests with the released program; who reads only the end still learns which failed, and why.
define run_tests
set -o pipefail; export MUSTER_BINARY="$(CURDIR)/.build/release/muster"; \
$(SWIFT) test $(1) 2>&1 | tee .build/tests.log \
|| { echo '== what failed'; \
     grep -a -A4 -e 'recorded an issue' -e 'Fatal error' -e 'error:' .build/tests.log \
     | grep -a -v -e '✔' -e '◇'; exit 1; }
endef

# Installs the Debian packages of a list that are missing, and says which.
define install
missing=$$(for package in $(1); do \
    dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'ok installed' \
    || echo $$package; done); \
if [ -n "$$missing" ]; then \
    echo "== installing" $$missing; \
    $(SUDO) $(APT) update -qq && $(SUDO) $(APT) install -y -qq $(2) $$missing >/dev/null; \
fi
endef
