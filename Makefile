# make demo   builds the site and serves it on http://127.0.0.1:8080 (PORT=… changes that)
# make test   everything that has to pass: format, lints, tests, size budgets, browser
# make dist   everything that ships: dist/site, dist/npm and dist/extension
# make sheet  every state of the coach on one picture: target/sheet.png
# make store  what the extension's stores want: dist/extension/store
# make pictures  the pictures of the README: www/pictures
# make compressed  after make dist: .br and .gz files in dist/site, for servers that send such as they are
# make lighthouse  Lighthouse over the site, on a phone and a desk; installs it from npm into the cache folder
# make endurance  8,000 random steps beside a plain field; KEYS=… and SEED=… change that
# make bench  how fast and how small, beside others; installs those from npm into the cache folder
# make fuzz   hostile inputs for the engine, each target for SECONDS=600 (TARGET=… for one alone)
# make miri   the reading of texts under an interpreter that sees undefined behaviour; half an hour
# make mutants  whether a test notices each of 2,000 changes to the code that counts and judges; two hours
# make audit  asks the databases of known holes about everything the project is built from
# make clean  removes what was built here (the tools in the cache folder stay)

# ---- versions: the only place, but for the crates (Cargo.toml) and npm tools (package.json) ----
TRUNK_VERSION := 0.21.14
CARGO_FUZZ_VERSION := 0.13.2
CARGO_MUTANTS_VERSION := 27.1.0
CARGO_DENY_VERSION := 0.20.2
# The command-line tool has to match the crate to the byte.
WASM_BINDGEN_VERSION := $(shell sed -n 's/^wasm-bindgen = .*"=\([0-9.]*\)".*/\1/p' Cargo.toml)

PORT ?= 8080
SHELL := /bin/sh
MAKEFLAGS += --no-print-directory

# Tools built from source serve every clone and are never put over a user's own.
CACHE := $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/inmail-coach
TRUNK := $(CACHE)/trunk-$(TRUNK_VERSION)/bin/trunk
WASM_BINDGEN := $(CACHE)/wasm-bindgen-$(WASM_BINDGEN_VERSION)/bin/wasm-bindgen
CARGO_FUZZ := $(CACHE)/cargo-fuzz-$(CARGO_FUZZ_VERSION)/bin/cargo-fuzz
CARGO_MUTANTS := $(CACHE)/cargo-mutants-$(CARGO_MUTANTS_VERSION)/bin/cargo-mutants
CARGO_DENY := $(CACHE)/cargo-deny-$(CARGO_DENY_VERSION)/bin/cargo-deny
NPM_TOOLS := node_modules/.package-lock.json
export PATH := $(dir $(TRUNK)):$(dir $(CARGO_FUZZ)):$(dir $(WASM_BINDGEN)):$(CURDIR)/node_modules/.bin:$(PATH)
# One target folder for every step, whatever the caller's own settings are.
export CARGO_TARGET_DIR := $(CURDIR)/target

WASM := wasm32-unknown-unknown
# What ships says nothing of the machine that built it. Loops keep one counter, what is worked out twice on
# one of two ways stays so, and two ways that end alike stay two: doing otherwise is 1.5 KB of the module.
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS := \
	--remap-path-prefix=$(or $(CARGO_HOME),$(HOME)/.cargo)/registry/src=crates --remap-path-prefix=$(CURDIR)=inmail-coach \
	-Cllvm-args=-disable-lsr -Cllvm-args=-enable-pre=false \
	-Cllvm-args=-two-entry-phi-node-folding-threshold=0 -Cllvm-args=-simplifycfg-sink-common=false
ENGINE := target/engine
PATTERNS := target/patterns
OUTCOMES := target/outcomes

.PHONY: demo test dist sums fuzz miri mutants audit again sheet endurance bench pictures store icons package extension site engine patterns outcomes clean needs \
	lighthouse compressed \
	needs-browser needs-firefox needs-nightly wasm-target \
	test-steps test-rust test-wasm test-browser

demo: site
	@node www/serve.mjs $(PORT)

dist: sums
	@echo "Done: dist/site is ready to be served, dist/npm for npm publish, dist/extension for the stores."

sums: extension
	node www/sums.mjs

package: site engine patterns
	node www/package.mjs

extension: package
	node www/extension.mjs

store: extension needs-browser
	node www/extension/store/shots.mjs

icons: $(NPM_TOOLS) needs-browser
	node www/extension/icons/draw.mjs

sheet: site needs-browser
	node tests/browser/sheet.mjs

endurance: site needs-browser
	KEYS=$(or $(KEYS),8000) playwright test -c tests/browser endurance

pictures: site needs-browser
	node tests/browser/pictures.mjs

compressed:
	@test -d dist/site || { echo "There is no site yet. Build it with: make dist"; exit 1; }
	node www/compress.mjs dist/site

lighthouse: site needs-browser
	node tests/lighthouse/run.mjs

bench: engine site needs-browser
	cargo build --locked --release --no-default-features --example bench
	node tests/bench/run.mjs

test:
	@$(MAKE) test-steps \
		&& echo "All tests passed. See it with: make demo" \
		|| { echo "Tests failed: the first error above says where."; exit 1; }

test-steps: test-rust test-wasm test-browser

clean:
	rm -rf dist target node_modules

# ---- building ----

site: needs wasm-target $(TRUNK) $(WASM_BINDGEN) $(NPM_TOOLS) outcomes
	cargo fetch --locked --target $(WASM)
	trunk build --release
	node www/outcomes.mjs dist/site/inmail-outcomes
	node www/pages.mjs

# The engine alone, for the headless package and for the tests in Node.
engine: needs wasm-target $(WASM_BINDGEN) $(NPM_TOOLS)
	cargo build --locked --profile web --target $(WASM) --no-default-features --features js --bin inmail-coach
	wasm-bindgen --target web --out-name engine --out-dir $(ENGINE) target/$(WASM)/web/inmail-coach.wasm
	node www/shrink.mjs $(ENGINE) engine
	cargo run --quiet --locked --release --no-default-features --example catalogue > $(ENGINE)/catalogue.js
	cp www/engine/*.js www/element/pack.js www/element/words.js $(ENGINE)
	node www/lists.mjs $(ENGINE)/lists.js

# House patterns: a module of their own, which only pages with patterns load.
patterns: needs wasm-target $(WASM_BINDGEN) $(NPM_TOOLS)
	cargo build --locked --profile web --target $(WASM) --no-default-features --features patterns-js --bin inmail-coach
	wasm-bindgen --target web --out-name patterns --out-dir $(PATTERNS) target/$(WASM)/web/inmail-coach.wasm
	node www/shrink.mjs $(PATTERNS) patterns
	cp www/patterns/index.js $(PATTERNS)

# The module and the parts of <inmail-outcomes>.
outcomes: needs wasm-target $(WASM_BINDGEN) $(NPM_TOOLS)
	cargo build --locked --profile web-fast --target $(WASM) --no-default-features --features outcomes --bin inmail-coach
	wasm-bindgen --target web --out-name outcomes --out-dir $(OUTCOMES) target/$(WASM)/web-fast/inmail-coach.wasm
	node www/shrink.mjs $(OUTCOMES) outcomes
	cp www/outcomes/* www/element/desk/h.js www/element/desk/save.js www/element/words.js $(OUTCOMES)
	node www/lists.mjs $(OUTCOMES)/lists.js

# ---- testing ----

test-rust: needs wasm-target
	cargo fmt --check
	cargo clippy --locked --no-default-features --features patterns --all-targets -- -D warnings
	cargo clippy --locked --target $(WASM) -- -D warnings
	cargo clippy --locked --target $(WASM) --no-default-features --features patterns-js -- -D warnings
	cargo clippy --locked --target $(WASM) --no-default-features --features outcomes -- -D warnings
	cargo test --locked --no-default-features --features patterns
	RUSTDOCFLAGS="-D warnings" cargo doc --locked --no-default-features --no-deps
	cargo build --locked --release --no-default-features --example score --example messages
	cargo test --locked --release --no-default-features --test linear

test-wasm: engine outcomes again
	node --test tests/wasm/ tests/supply/

# The engine built in another folder has the same bytes.
again: engine
	node tests/supply/again.mjs

test-browser: sums needs-browser needs-firefox
	node --test tests/site/ tests/npm/ tests/examples/ tests/extension/ tests/firefox/
	playwright test -c tests/browser

# ---- trying to break it; too long for every change ----

FUZZ_TARGETS := score boundary messages phrases patterns

fuzz: needs needs-nightly $(CARGO_FUZZ)
	cd fuzz && cargo run --quiet --locked --example seeds
	cd fuzz && set -e; for target in $(or $(TARGET),$(FUZZ_TARGETS)); do \
		cargo +nightly fuzz run --fuzz-dir . --sanitizer none $$target -- -dict=corpus/words.dict \
			-max_len=4096 -timeout=20 -max_total_time=$(or $(SECONDS),600) -print_final_stats=1; \
	done

# With few random cases, as each takes long under the interpreter. The pages of the heap's own test stay until its end.
miri: needs needs-nightly
	rustup component add --toolchain nightly miri rust-src
	PROPTEST_CASES=4 MIRIFLAGS="-Zmiri-disable-isolation -Zmiri-ignore-leaks" cargo +nightly miri test --locked --no-default-features --lib -- $(or $(MIRI),text:: heap::)

# Twice: what the quick tests leave alive (2, no failure yet) has to be caught by the slow ones. A change that never
# comes to an end (3) is noticed, too.
mutants: export CARGO_PROFILE_TEST_DEBUG := 0
mutants: needs $(CARGO_MUTANTS)
	rm -rf target/mutants.out target/mutants.out.old
	$(CARGO_MUTANTS) mutants --output target || case $$? in 2|3) ;; *) exit 1 ;; esac
	$(CARGO_MUTANTS) mutants --output target --iterate --cargo-arg=--test=outcomes --cargo-arg=--test=judgement || test $$? = 3

audit: needs $(CARGO_DENY) $(NPM_TOOLS)
	node tests/supply/audit.mjs $(CARGO_DENY)

# ---- tools ----

needs-nightly:
	@rustup run nightly rustc --version >/dev/null 2>&1 \
		|| { echo "A nightly toolchain is missing: rustup toolchain install nightly"; exit 1; }

needs:
	@command -v cargo >/dev/null && command -v rustup >/dev/null \
		|| { echo "Rust is missing. Get it from https://rustup.rs, then run this again."; exit 1; }
	@command -v cc >/dev/null || command -v gcc >/dev/null || command -v clang >/dev/null \
		|| { echo "A C compiler is missing. Debian: apt-get install build-essential; macOS: xcode-select --install"; exit 1; }
	@node -e 'process.exit(parseInt(process.versions.node) >= 20 ? 0 : 1)' 2>/dev/null \
		|| { echo "Node 20 or newer is missing. Get it from https://nodejs.org, then run this again."; exit 1; }

# Installs a package on Debian, if that takes no question.
define debian
	if command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ]; then \
		apt-get update -qq && apt-get install -y -qq $(1) >/dev/null; \
	elif command -v apt-get >/dev/null && sudo -n true 2>/dev/null; then \
		sudo apt-get update -qq && sudo apt-get install -y -qq $(1) >/dev/null; \
	fi
endef

# Firefox is tried if it is there or can be had; the tests in it say if it was not.
needs-firefox:
	@node tests/extension/firefox.mjs >/dev/null 2>&1 || { $(call debian,firefox-esr); } || true

# Uses an installed Chrome or Chromium; on Debian it can install one.
needs-browser:
	@node tests/browser/chromium.mjs >/dev/null 2>&1 && exit 0; \
	$(call debian,chromium); \
	node tests/browser/chromium.mjs >/dev/null 2>&1 \
		|| { echo "Chromium is missing. Install Chrome or Chromium, or set CHROMIUM to its path."; exit 1; }

wasm-target:
	@rustup target list --installed | grep -qx $(WASM) || rustup target add $(WASM)

$(TRUNK):
	@echo "Installing Trunk $(TRUNK_VERSION) into $(CACHE): about ten minutes, once per machine."
	@env -u CARGO_TARGET_DIR cargo install --quiet --locked trunk@$(TRUNK_VERSION) --root $(CACHE)/trunk-$(TRUNK_VERSION)

# Not --locked: the lock file that it was published with no longer builds.
$(WASM_BINDGEN):
	@echo "Installing wasm-bindgen $(WASM_BINDGEN_VERSION) into $(CACHE): about three minutes, once per machine."
	@env -u CARGO_TARGET_DIR cargo install --quiet wasm-bindgen-cli --version $(WASM_BINDGEN_VERSION) --root $(CACHE)/wasm-bindgen-$(WASM_BINDGEN_VERSION)

$(CARGO_FUZZ):
	@env -u CARGO_TARGET_DIR cargo install --quiet --locked cargo-fuzz@$(CARGO_FUZZ_VERSION) --root $(CACHE)/cargo-fuzz-$(CARGO_FUZZ_VERSION)

$(CARGO_MUTANTS):
	@env -u CARGO_TARGET_DIR cargo install --quiet --locked cargo-mutants@$(CARGO_MUTANTS_VERSION) --root $(CACHE)/cargo-mutants-$(CARGO_MUTANTS_VERSION)

$(CARGO_DENY):
	@echo "Installing cargo-deny $(CARGO_DENY_VERSION) into $(CACHE): about seven minutes, once per machine."
	@env -u CARGO_TARGET_DIR cargo install --quiet --locked cargo-deny@$(CARGO_DENY_VERSION) --root $(CACHE)/cargo-deny-$(CARGO_DENY_VERSION)

$(NPM_TOOLS): package.json package-lock.json
	PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --no-audit --no-fund
	@touch $@
