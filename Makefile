# yearon: see README.md. `make help` lists the targets.

VERSION = 0.1.0
PREFIX = /usr/local

CC ?= cc
BUILD = build
CFLAGS ?= -O2 -g $(WHOLE)
WARNINGS = -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wformat=2 -Werror
SANITIZE =
LIBRARIES = libcmark yaml-0.1 libxml-2.0 jansson libmicrohttpd \
	libcurl

# What must be there (a command, a file, or a library's pkg-config file), and
# the Debian 12 package that brings it. `make report` and `make test`
# install what is missing.
NEEDED_TO_BUILD = cc:gcc /usr/include/stdio.h:libc6-dev \
	pkg-config:pkg-config libcmark.pc:libcmark-dev yaml-0.1.pc:libyaml-dev \
	libxml-2.0.pc:libxml2-dev jansson.pc:libjansson-dev \
	libmicrohttpd.pc:libmicrohttpd-dev libcurl.pc:libcurl4-openssl-dev
NEEDED_TO_PRINT = python3:python3 \
	/usr/lib/python3.11/ensurepip/__init__.py:python3-venv \
	/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf:fonts-noto-core
# Writes the man pages.
NEEDED_FOR_TABLES = lowdown:lowdown
NEEDED_TO_TEST = $(NEEDED_FOR_TABLES) cmocka.pc:libcmocka-dev gcc:gcc \
	clang:clang clang-tidy:clang-tidy readelf:binutils python3:python3 git:git \
	valgrind:valgrind chromium:chromium java:default-jre-headless \
	node:nodejs npm:npm mandoc:mandoc \
	/usr/lib/python3.11/ensurepip/__init__.py:python3-venv \
	javac:default-jdk-headless mvn:maven pdfinfo:poppler-utils \
	bash:bash zsh:zsh fish:fish

NEEDED_TO_MEASURE = gcc:gcc hyperfine:hyperfine python3:python3 \
	/usr/share/doc/python3-venv:python3-venv node:nodejs npm:npm

# The program is optimised as a whole at the end, and calls libraries without a
# detour: 7 % of its time. Clang wants other tools than the system's for that.
WHOLE := $(if $(SANITIZE)$(findstring clang,$(shell $(CC) --version)),,\
	-flto=auto -ffat-lto-objects -fno-plt)

# What distributions build with (gen/README.md, "Hardening"). A packager's own
# CFLAGS and LDFLAGS come after these; HARDENING= leaves all of it out.
HARDENING = $(fortified) -fstack-protector-strong $(hardening_of_$(firstword \
	$(subst -, ,$(machine)))) -fPIE -pie -Wl,-z,relro -Wl,-z,now \
	-Wl,-z,noexecstack -Wl,-z,separate-code
hardening_of_x86_64 = -fstack-clash-protection -fcf-protection
hardening_of_aarch64 = -mbranch-protection=standard
machine := $(shell $(CC) -dumpmachine 2>/dev/null)
# The C library wants optimised code for it, the sanitizers see more without
# it, and who gives another level means that.
fortified = $(if $(optimised),$(if $(SANITIZE)$(findstring \
	_FORTIFY_SOURCE,$(CPPFLAGS) $(CFLAGS)),,-U_FORTIFY_SOURCE \
	-D_FORTIFY_SOURCE=3))
optimised = $(filter-out -O0,$(lastword $(filter -O%,$(CFLAGS))))
is_for_linking = -pie -Wl,%

override CPPFLAGS += -Igen -D_GNU_SOURCE -DVERSION='"$(VERSION)"' \
	$(shell pkg-config --cflags $(LIBRARIES) 2>/dev/null)
LDLIBS := $(shell pkg-config --libs $(LIBRARIES) 2>/dev/null)
compile := $(CC) -std=c11 -pthread $(WARNINGS) $(filter-out \
	$(is_for_linking),$(HARDENING)) $(CPPFLAGS) $(CFLAGS) $(SANITIZE)
# For what is made to test with.
apart = -fno-lto
# Of the libraries, a program gets those that it uses.
link := $(compile) $(filter $(is_for_linking),$(HARDENING)) \
	-Wl,--as-needed $(LDFLAGS)

# A room may use those before it; the archives are linked in that order too.
ROOMS = core diagnostics publish template yaml schema content prose theme view \
	formats audit linkcheck serve cli commands

# Objects of one program only: gen/commands/lean_stubs.c.
main = gen/cli/main.c gen/commands/lean_stubs.c
sources = $(filter-out $(main),$(wildcard gen/$1/*.c))
objects = $(patsubst gen/%.c,$(BUILD)/%.o,$(call sources,$1))
archives = $(foreach r,$1,$(BUILD)/$r.a)
# The rooms up to and including $1, nearest first, as the linker wants them.
upto = $(call upto_in,$1,$(ROOMS))
upto_in = $(if $(filter-out $1,$(firstword $2)),$(call \
	upto_in,$1,$(wordlist 2,99,$2))) $(firstword $2)

all: $(BUILD)/yearon $(BUILD)/yearon-full

# Two files that change only when what they hold does: with another compiler
# or other flags all is built anew, with another source its archive.
flags_now := $(link) $(LDLIBS)
sources_now := $(foreach r,$(ROOMS),$(call sources,$r))
ifneq ($(filter-out clean help program report test quick picture,$(or \
	$(MAKECMDGOALS),all)),)
$(shell mkdir -p '$(BUILD)')
ifneq ($(flags_now),$(file <$(BUILD)/flags))
$(file >$(BUILD)/flags,$(flags_now))
endif
ifneq ($(sources_now),$(file <$(BUILD)/sources))
$(file >$(BUILD)/sources,$(sources_now))
endif
endif

$(BUILD)/yearon-full: $(BUILD)/cli/main.o $(call \
	archives,$(call upto,commands))
	$(link) -o $@ $^ $(LDLIBS)

# Functions of lean_stubs.o are not taken from the archives, nor is anything
# that only those of the archives need.
$(BUILD)/yearon: $(BUILD)/cli/main.o $(BUILD)/commands/lean_stubs.o $(call \
	archives,$(call upto,commands)) | $(BUILD)/yearon-full
	$(link) -o $@ $^ $(LDLIBS)

$(BUILD)/%.o: gen/%.c $(BUILD)/flags
	@mkdir -p $(@D)
	$(compile) -MMD -MP -c -o $@ $<

define room
$(BUILD)/$1.a: $(call objects,$1) $(BUILD)/sources
	@mkdir -p $$(@D)
	@rm -f $$@
	ar rcsD $$@ $$(filter %.o,$$^)
endef
$(foreach r,$(ROOMS),$(eval $(call room,$r)))

# The program holds these two (gen/serve/overlay.c).
$(BUILD)/serve/overlay.o: gen/serve/overlay.js gen/serve/overlay.css
$(BUILD)/serve/overlay.o: compile += $(apart)

# Unit tests mirror gen/: tests/unit/ROOM/NAME_test.c tests gen/ROOM/NAME.c.
unit_tests = $(patsubst tests/%.c,$(BUILD)/tests/%,$(wildcard \
	tests/unit/*/*_test.c))
room_of = $(notdir $(patsubst %/,%,$(dir $1)))

define unit_test
$1: $(patsubst $(BUILD)/tests/%,tests/%.c,$1) $(call \
	archives,$(call upto,$(call room_of,$1)))
	@mkdir -p $$(@D)
	$$(link) $$(apart) -MMD -MP -o $$@ $$(filter %.c %.a,$$^) \
		$$(LDLIBS) -lcmocka
endef
$(foreach t,$(unit_tests),$(eval $(call unit_test,$t)))

unit-tests: $(unit_tests)

# make unit-template runs the unit tests of one room.
unit-%:
	@$(MAKE) --no-print-directory $(filter \
		$(BUILD)/tests/unit/$*/%,$(unit_tests))
	@for t in $(filter $(BUILD)/tests/unit/$*/%,$(unit_tests)); do \
		"$$t" || exit 1; done

# Fuzz targets: tests/README.md. With FUZZ_ENGINE=-fsanitize=fuzzer libFuzzer
# makes up the inputs, else the driver runs those that it is given.
FUZZ_ENGINE = tests/fuzz/driver.c
FUZZ_SECONDS = 900
fuzz_names = $(basename $(notdir $(wildcard tests/fuzz/targets/*.c)))
fuzz_targets = $(fuzz_names:%=$(BUILD)/fuzz/%)

fuzz-targets: $(fuzz_targets)

$(fuzz_targets): $(BUILD)/fuzz/%: tests/fuzz/targets/%.c \
		tests/fuzz/fuzz.c tests/fuzz/tree.c \
		$(filter %.c,$(FUZZ_ENGINE)) $(wildcard tests/fuzz/*.h) \
		$(call archives,$(call upto,commands))
	@mkdir -p $(@D)
	$(link) $(apart) -Itests/fuzz $(filter -%,$(FUZZ_ENGINE)) -o $@ \
		$(filter %.c %.a,$^) $(LDLIBS)

# make fuzz-yaml looks for inputs that break it, for FUZZ_SECONDS.
$(fuzz_names:%=fuzz-%): fuzz-%:
	@$(MAKE) --no-print-directory BUILD=$(BUILD)/libfuzzer CC=clang \
		SANITIZE='-fsanitize=fuzzer-no-link,address,undefined \
		-fno-sanitize-recover=all' CFLAGS='-O1 -g -DMOST_PIECES=100000' \
		WARNINGS=-Wall \
		FUZZ_ENGINE=-fsanitize=fuzzer $(BUILD)/libfuzzer/fuzz/$*
	@mkdir -p $(BUILD)/fuzz-corpus/$* $(BUILD)/fuzz-findings
	$(BUILD)/libfuzzer/fuzz/$* -max_total_time=$(FUZZ_SECONDS) -timeout=20 \
		-artifact_prefix=$(BUILD)/fuzz-findings/$*- \
		-dict=tests/fuzz/words.dict -print_final_stats=1 \
		-close_fd_mask=1 $(BUILD)/fuzz-corpus/$* tests/fuzz/corpus/$*

# A system that fails: tests/faults.py.
$(BUILD)/tests/shim.so: tests/faults/shim.c
	@mkdir -p $(@D)
	$(CC) -D_GNU_SOURCE -std=gnu11 -O1 -Wall -Wextra -shared -fPIC -o $@ $<

# Writes the guides' tables, the man pages and the schemas from the program's
# own tables.
tables:
	@sh tests/needed.sh $(NEEDED_TO_BUILD) $(NEEDED_FOR_TABLES)
	@$(MAKE) --no-print-directory $(BUILD)/tables $(BUILD)/yearon
	$(BUILD)/tables
	$(BUILD)/yearon schema --write

$(BUILD)/tables: tests/tables.c $(call archives,$(call upto,commands))
	$(link) $(apart) -MMD -MP -o $@ $(filter %.c %.a,$^) $(LDLIBS)

# Not optimised, with the sanitizers: gdb --args build/debug/yearon build
debug:
	@$(MAKE) --no-print-directory BUILD=$(BUILD)/debug CFLAGS='-O0 -g3' \
		SANITIZE='-fsanitize=address,undefined' all

# The libraries' flags are known only once they are there: hence make again.
program:
	@sh tests/needed.sh $(NEEDED_TO_BUILD)
	@$(MAKE) --no-print-directory -j$(shell nproc) all

report: program
	@{ sh tests/needed.sh $(NEEDED_TO_PRINT) && \
		$(MAKE) --no-print-directory engine; } || \
		echo "The PDFs' engine cannot be installed here." >&2
	$(BUILD)/yearon build
	$(BUILD)/yearon audit out

test:
	@sh tests/needed.sh $(NEEDED_TO_BUILD) $(NEEDED_TO_PRINT) \
		$(NEEDED_TO_TEST)
	@$(MAKE) --no-print-directory engine tests/node_modules/installed \
		$(BUILD)/paper-tools/made
	@+python3 tests/run.py

# Five minutes, and 20 GB of disk; writes tests/bench/RESULTS.md.
bench:
	@sh tests/needed.sh $(NEEDED_TO_BUILD) $(NEEDED_TO_MEASURE)
	python3 tests/bench/run.py

quick:
	@sh tests/needed.sh $(NEEDED_TO_BUILD) $(NEEDED_FOR_TABLES) \
		cmocka.pc:libcmocka-dev python3:python3
	@+python3 tests/run.py style unit golden

# Takes the pictures in README.md and content/README.md again.
picture:
	@sh tests/needed.sh $(NEEDED_TO_BUILD) $(NEEDED_TO_PRINT) \
		chromium:chromium node:nodejs npm:npm
	@$(MAKE) --no-print-directory all tests/node_modules/installed
	$(BUILD)/yearon build --out $(BUILD)/tests/report
	node tests/pages/picture.mjs $(BUILD)/tests/report index.html \
		'section:has(#glance)' tests/pages/front-page.png
	node tests/pages/picture.mjs $(BUILD)/tests/report \
		recommendations/37.html main tests/pages/recommendation.png
	node tests/pages/overlay-picture.mjs $(BUILD)/yearon content \
		tests/pages/overlay.png

tests/node_modules/installed: tests/package.json tests/package-lock.json
	cd tests && npm ci --ignore-scripts --no-audit --no-fund
	@touch $@

tests/venv/installed: tests/requirements.txt
	python3 -m venv tests/venv
	tests/venv/bin/pip install --quiet --no-deps -r tests/requirements.txt
	@touch $@

# What sets the PDFs in type: gen/formats/print.sh says what it is.
engine: $(BUILD)/engine/made

$(BUILD)/engine/made: gen/formats/print.sh gen/formats/print.txt \
	gen/formats/print.py
	sh gen/formats/print.sh '$(@D)'

# What reads the PDFs back in the tests.
$(BUILD)/paper-tools/made: tests/paper/tools.sh tests/paper/tools.txt \
	tests/paper/pom.xml tests/paper/jars.sha256
	sh tests/paper/tools.sh '$(@D)'

install: all
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -m 755 $(BUILD)/yearon "$(DESTDIR)$(PREFIX)/bin/yearon"
	install -D -m 755 $(BUILD)/yearon-full \
		"$(DESTDIR)$(PREFIX)/libexec/yearon-full"
	cd themes && find . -type f -exec install -D -m 644 '{}' \
		"$(DESTDIR)$(PREFIX)/share/yearon/themes/{}" ';'
	cd gen/starter && find . -type f -exec install -D -m 644 '{}' \
		"$(DESTDIR)$(PREFIX)/share/yearon/starter/{}" ';'
	for page in yearon.1 yearon-content.5 yearon-theme.7; do \
		install -D -m 644 gen/manual/$$page "$(DESTDIR)$(PREFIX)$(\
		)/share/man/man$${page##*.}/$$page" || exit 1; done
	cd gen/completions && to="$(DESTDIR)$(PREFIX)/share" && \
	install -D -m 644 yearon.bash \
		"$$to/bash-completion/completions/yearon" && \
	install -D -m 644 yearon.zsh "$$to/zsh/site-functions/_yearon" && \
	install -D -m 644 yearon.fish \
		"$$to/fish/vendor_completions.d/yearon.fish"
	if [ -e $(BUILD)/engine/made ]; then \
		rm -rf "$(DESTDIR)$(PREFIX)/share/yearon/engine"; \
		cp -a $(BUILD)/engine \
			"$(DESTDIR)$(PREFIX)/share/yearon/engine"; fi

clean:
	rm -rf $(BUILD) out

help:
	@echo "make            build the program, $(BUILD)/yearon"
	@echo "make program    the same, and install what that needs"
	@echo "make report     build it, make content/ into out/, audit that"
	@echo "make test       every test; ends with 'N passed, N failed'"
	@echo "make debug      a program for debuggers, $(BUILD)/debug/yearon"
	@echo "make bench      how long builds take; tests/bench/README.md"
	@echo "make quick      the tests that take less than a minute"
	@echo "make unit-ROOM  the unit tests of one room of gen/"
	@echo "make engine     what sets the PDFs in type, $(BUILD)/engine"
	@echo "make fuzz-NAME  look for inputs that break a fuzz target"
	@echo "make tables     write the guides' tables and the man pages anew"
	@echo "make picture    take the guides' pictures again"
	@echo "make install    PREFIX=$(PREFIX) DESTDIR=: program and all of its"
	@echo "make clean      remove $(BUILD)/ and out/"
	@echo "program, report, test and quick install what packages they lack."

-include $(wildcard $(BUILD)/*.d $(BUILD)/*/*.d $(BUILD)/tests/unit/*/*.d)

.PHONY: bench debug all unit-tests fuzz-targets tables program report test quick picture \
	engine install clean help
.DELETE_ON_ERROR:
