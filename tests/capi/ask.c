/* Asks the C interface what the command line is asked, in the same words, and prints the same:
 *
 *     ask eval|award|explain|check RULES [--in FILE] [--call FILE] [--as-of DAY] [--profile NAME] [--set NAME=VALUE]
 *         [--id ID] [--lang zh|en] [--format json|jsonl] [--order rank|input] [--keep-going] [--ignore-unknown]
 *
 * Files whose names end in .json are JSON. The exit code is the status. */
#include <milu.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct given {
  const char *command, *rules, *in, *call, *id;
  const char *settings[8];
  milu_options options;
  milu_language language;
  milu_format layout;
  milu_order order;
};

static char *whole(const char *path, size_t *length) {
  FILE *file = path ? fopen(path, "rb") : NULL;
  if (!file) return NULL;
  fseek(file, 0, SEEK_END);
  *length = (size_t)ftell(file);
  rewind(file);
  char *text = malloc(*length + 1);
  if (text && fread(text, 1, *length, file) != *length) *length = 0;
  fclose(file);
  return text;
}

static milu_format format_of(const char *path) {
  const size_t length = path ? strlen(path) : 0;
  return length > 5 && strcmp(path + length - 5, ".json") == 0 ? MILU_JSON : MILU_JSONL;
}

static void take(struct given *given, const char *name, const char *value) {
  if (strcmp(name, "--in") == 0) given->in = value;
  if (strcmp(name, "--call") == 0) given->call = value;
  if (strcmp(name, "--id") == 0) given->id = value;
  if (strcmp(name, "--as-of") == 0) given->options.as_of = value;
  if (strcmp(name, "--profile") == 0) given->options.profile = value;
  if (strcmp(name, "--lang") == 0) given->language = strcmp(value, "zh") == 0 ? MILU_CHINESE : MILU_ENGLISH;
  if (strcmp(name, "--format") == 0) given->layout = strcmp(value, "json") == 0 ? MILU_JSON : MILU_JSONL;
  if (strcmp(name, "--order") == 0) given->order = strcmp(value, "rank") == 0 ? MILU_RANK_ORDER : MILU_INPUT_ORDER;
  if (strcmp(name, "--set") == 0 && given->options.setting_count < 8)
    given->settings[given->options.setting_count++] = value;
}

static void print(milu_text *text) {
  fwrite(milu_text_bytes(text), 1, milu_text_length(text), stdout);
  milu_text_free(text);
}

static milu_status tell(milu_status status, milu_problems *problems, milu_language language) {
  milu_text *text = NULL;
  if (milu_problems_text(problems, language, &text) == MILU_DONE) fputs(milu_text_bytes(text), stderr);
  milu_text_free(text);
  milu_problems_free(problems);
  return status;
}

static milu_status answer(const struct given *given, const milu_run *run) {
  milu_text *text = NULL;
  milu_problems *problems = NULL;
  milu_status status;
  if (strcmp(given->command, "explain") == 0) {
    status = milu_run_explain(run, given->id, given->language, &text, &problems);
  } else {
    status = milu_run_records(run, given->layout, given->order, &text);
  }
  print(text);
  return tell(status, problems, given->language);
}

static milu_status decide(const struct given *given, const milu_question *question) {
  size_t length = 0;
  char *text = whole(given->in, &length);
  milu_run *run = NULL;
  milu_problems *problems = NULL;
  const int is_explanation = strcmp(given->command, "explain") == 0;
  const int is_eval = strcmp(given->command, "eval") == 0;
  const milu_status status = is_eval ? milu_decide_each(question, text, length, &run, &problems)
                                     : milu_decide_cohort(question, text, length, &run, &problems);
  free(text);
  tell(status, problems, given->language);
  const milu_status written = run ? answer(given, run) : status;
  milu_run_free(run);
  return written == MILU_DONE && !is_explanation ? status : written;
}

static milu_status ask(const struct given *given, const milu_rules *rules) {
  size_t length = 0;
  char *calls = whole(given->call, &length);
  milu_question *question = NULL;
  milu_problems *problems = NULL;
  milu_status status = milu_question_ask(rules, &given->options, calls, length, &question, &problems);
  free(calls);
  tell(status, problems, given->language);
  if (question) status = decide(given, question);
  milu_question_free(question);
  return status;
}

static milu_status check(const struct given *given, const char *text, size_t length) {
  milu_problems *problems = NULL;
  milu_text *json = NULL;
  const milu_status status = milu_check(given->rules, text, length, NULL, &problems);
  if (milu_problems_json(problems, &json) == MILU_DONE) print(json);
  putchar('\n');
  milu_problems_free(problems);
  return status == MILU_FOUND ? MILU_DONE : status;
}

static milu_status load(const struct given *given) {
  size_t length = 0;
  char *text = whole(given->rules, &length);
  milu_rules *rules = NULL;
  milu_problems *problems = NULL;
  milu_status status;
  if (strcmp(given->command, "check") == 0) {
    status = check(given, text, length);
  } else {
    status = milu_rules_load(given->rules, text, length, NULL, NULL, &rules, &problems);
    if (status == MILU_DONE) milu_problems_free(problems);
    else tell(status, problems, given->language);
    if (rules) status = ask(given, rules);
  }
  milu_rules_free(rules);
  free(text);
  return status;
}

int main(int count, char **arguments) {
  struct given given = {"",     "",  NULL, NULL, NULL, {NULL}, MILU_OPTIONS_INIT, MILU_LANGUAGE_OF_RULES,
                        MILU_JSONL, MILU_INPUT_ORDER};
  if (count < 3) return MILU_USAGE;
  given.command = arguments[1];
  given.rules = arguments[2];
  given.options.keep_going = strcmp(given.command, "explain") == 0;
  for (int i = 3; i < count; ++i) {
    if (strcmp(arguments[i], "--keep-going") == 0) given.options.keep_going = 1;
    else if (strcmp(arguments[i], "--ignore-unknown") == 0) given.options.ignore_unknown = 1;
    else if (i + 1 < count) take(&given, arguments[i], arguments[i + 1]), ++i;
  }
  given.options.settings = given.settings;
  given.options.call_format = format_of(given.call);
  given.options.application_format = format_of(given.in);
  return load(&given);
}
