/* Cases of a C test program: one fails when one of its checks does, which is named with its line. */
#ifndef MILU_TESTS_CAPI_CHECKS_H
#define MILU_TESTS_CAPI_CHECKS_H

#include <stdio.h>
#include <string.h>

static int cases_passed = 0;
static int cases_failed = 0;
static int checks_failed = 0; /* of the case that runs */

static void check(int holds, const char *what, const char *file, int line) {
  if (holds) return;
  ++checks_failed;
  printf("%s:%d: failed: %s\n", file, line, what);
}
#define CHECK(condition) check((condition) != 0, #condition, __FILE__, __LINE__)

static void end_case(void) {
  ++*(checks_failed == 0 ? &cases_passed : &cases_failed);
  checks_failed = 0;
}
#define RUN(call) ((call), end_case())

static int holds(const char *text, const char *part) { return text != NULL && strstr(text, part) != NULL; }

static int end_cases(void) {
  printf("%d passed, %d failed, 0 skipped\n", cases_passed, cases_failed);
  return cases_failed == 0 ? 0 : 1;
}

#endif
