# Heard's tasks. `make help` lists them.

LISTEN ?= 127.0.0.1:8080
HEARD := .build/release/heard

.DEFAULT_GOAL := help
.PHONY: help run build test check format bench clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-7s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: build ## set up, build and serve the demo area on 127.0.0.1:8080
	@echo "Heard's demo: http://$(LISTEN)/ (Ctrl-C stops it)"
	@exec $(HEARD) demo --listen $(LISTEN)

build: ## set up for running and build .build/release/heard
	@scripts/setup run
	@scripts/build release

test: ## set up for testing and run every test
	@scripts/setup test
	@scripts/test

check: ## format, sizes, layers, words, links, then every test
	@scripts/check
	@$(MAKE) --no-print-directory test

format: ## write every Swift file as swift-format leaves it
	@swift format --in-place --parallel --configuration .swift-format --recursive Package.swift Sources Tests

bench: build ## the figures of scripts/bench, as ratios
	@scripts/setup bench
	@scripts/bench/run

clean: ## remove what was built (the data folders stay)
	@rm -rf .build
