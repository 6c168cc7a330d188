# yearon: see README.md. `make help` lists the targets.

CC ?= cc
BUILD = build
CFLAGS ?= -O2 -g
WARNINGS = -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror
SANITIZE =
LIBRARIES = libcmark yaml-0.1 libxml-2.0 jansson

override CPPFLAGS += -Igen -D_GNU_SOURCE \
	$(shell pkg-config --cflags $(LIBRARIES) 2>/dev/null)
compile = $(CC) -std=c11 $(WARNINGS) $(CPPFLAGS) $(CFLAGS) $(SANITIZE)
LDLIBS = $(shell pkg-config --libs $(LIBRARIES) 2>/dev/null)

# A room may use those before it; the archives are linked in that order too.
ROOMS = core publish template content prose theme view formats audit commands

sources = $(filter-out gen/commands/yearon.c,$(wildcard gen/$1/*.c))
objects = $(patsubst gen/%.c,$(BUILD)/%.o,$(call sources,$1))
archives = $(foreach r,$1,$(BUILD)/$r.a)
# The rooms up to and including $1, nearest first, as the linker wants them.
upto = $(call upto_in,$1,$(ROOMS))
upto_in = $(if $(filter-out $1,$(firstword $2)),$(call \
	upto_in,$1,$(wordlist 2,99,$2))) $(firstword $2)

all: $(BUILD)/yearon

$(BUILD)/yearon: $(BUILD)/commands/yearon.o $(call \
	archives,$(call upto,commands))
	$(compile) $(LDFLAGS) -o $@ $^ $(LDLIBS)

$(BUILD)/%.o: gen/%.c
	@mkdir -p $(@D)
	$(compile) -MMD -MP -c -o $@ $<

define room
$(BUILD)/$1.a: $(call objects,$1)
	@mkdir -p $$(@D)
	@rm -f $$@
	ar rcsD $$@ $$^
endef
$(foreach r,$(ROOMS),$(eval $(call room,$r)))

# Unit tests mirror gen/: tests/unit/ROOM/NAME_test.c tests gen/ROOM/NAME.c.
unit_tests = $(patsubst tests/%.c,$(BUILD)/tests/%,$(wildcard \
	tests/unit/*/*_test.c))
room_of = $(notdir $(patsubst %/,%,$(dir $1)))

define unit_test
$1: $(patsubst $(BUILD)/tests/%,tests/%.c,$1) $(call \
	archives,$(call upto,$(call room_of,$1)))
	@mkdir -p $$(@D)
	$$(compile) -MMD -MP $$(LDFLAGS) -o $$@ $$^ $$(LDLIBS) -lcmocka
endef
$(foreach t,$(unit_tests),$(eval $(call unit_test,$t)))

# make unit-template runs the unit tests of one room.
unit-%:
	@$(MAKE) --no-print-directory $(filter \
		$(BUILD)/tests/unit/$*/%,$(unit_tests))
	@for t in $(filter $(BUILD)/tests/unit/$*/%,$(unit_tests)); do \
		"$$t" || exit 1; done

clean:
	rm -rf $(BUILD) out

-include $(wildcard $(BUILD)/*/*.d $(BUILD)/tests/unit/*/*.d)

.PHONY: all clean
.DELETE_ON_ERROR:
