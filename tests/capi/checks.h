/* Checks of a C test program: each is counted, a failed one is named with its line. */
#ifndef MILU_TESTS_CAPI_CHECKS_H
#define MILU_TESTS_CAPI_CHECKS_H

#include <stdio.h>
#include <string.h>

static int checks_passed = 0;
static int checks_failed = 0;

static void check(int holds, const char *what, const char *file, int line) {
  if (holds) {
    ++checks_passed;
    return;
  }
  ++checks_failed;
  printf("%s:%d: failed: %s\n", file, line, what);
}
#define CHECK(condition) check((condition) != 0, #condition, __FILE__, __LINE__)

static int holds(const char *text, const char *part) { return text != NULL && strstr(text, part) != NULL; }

static int checks_end(void) {
  printf("%d passed, %d failed, 0 skipped\n", checks_passed, checks_failed);
  return checks_failed == 0 ? 0 : 1;
}

#endif
