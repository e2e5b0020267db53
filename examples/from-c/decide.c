/* Decides a cohort from a C program: rules are loaded once, applications are read, records are printed; one decision is
 * explained instead when an id is given.
 *
 *     decide RULES.milu APPLICATIONS.jsonl [ID]
 */
#include <milu.h>

#include <stdio.h>
#include <stdlib.h>

struct bytes {
  char *text;
  size_t length;
};

static struct bytes file_at(const char *path) {
  struct bytes read = {NULL, 0};
  FILE *file = fopen(path, "rb");
  if (!file) return read;
  size_t room = 0;
  do {
    room += 65536;
    char *larger = realloc(read.text, room);
    if (!larger) break;
    read.text = larger;
    read.length += fread(read.text + read.length, 1, room - read.length, file);
  } while (read.length == room);
  fclose(file);
  return read;
}

static void print(milu_text *text) {
  fwrite(milu_text_bytes(text), 1, milu_text_length(text), stdout);
  milu_text_free(text);
}

/* Says what was found, for people, and gives it back. */
static milu_status tell(milu_status status, milu_problems *problems) {
  milu_text *text = NULL;
  if (problems && milu_problems_text(problems, MILU_LANGUAGE_OF_RULES, &text) == MILU_DONE)
    fputs(milu_text_bytes(text), stderr);
  milu_text_free(text);
  milu_problems_free(problems);
  return status;
}

static milu_status write_run(const milu_run *run, const char *id) {
  milu_text *text = NULL;
  milu_problems *problems = NULL;
  const milu_status status = id ? milu_run_explain(run, id, MILU_LANGUAGE_OF_RULES, &text, &problems)
                                : milu_run_records(run, MILU_JSONL, MILU_RANK_ORDER, &text);
  print(text);
  return tell(status, problems);
}

static milu_status decide(const milu_rules *rules, struct bytes applications, const char *id) {
  milu_question *question = NULL;
  milu_run *run = NULL;
  milu_problems *problems = NULL;
  milu_status status = milu_question_ask(rules, NULL, NULL, 0, &question, &problems);
  if (question) status = milu_decide_cohort(question, applications.text, applications.length, &run, &problems);
  tell(status, problems);
  if (run) {
    const milu_status written = write_run(run, id);
    if (written != MILU_DONE) status = written;
  }
  milu_run_free(run);
  milu_question_free(question);
  return status;
}

int main(int count, char **arguments) {
  if (count < 3 || count > 4) {
    fputs("usage: decide RULES.milu APPLICATIONS.jsonl [ID]\n", stderr);
    return MILU_USAGE;
  }
  const struct bytes text = file_at(arguments[1]);
  const struct bytes applications = file_at(arguments[2]);
  milu_rules *rules = NULL;
  milu_problems *problems = NULL;
  milu_status status = milu_rules_load(arguments[1], text.text, text.length, NULL, NULL, &rules, &problems);
  tell(status, problems);
  if (rules) status = decide(rules, applications, count == 4 ? arguments[3] : NULL);
  milu_rules_free(rules);
  free(text.text);
  free(applications.text);
  return (int)status;
}
