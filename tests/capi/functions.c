/* Every function of milu.h from C11: what it is for, NULL for each pointer, texts that are no rules and no data, the
 * order of freeing, and two threads on one handle. */
#include <milu.h>

#include <pthread.h>
#include <stdlib.h>

#include "checks.h"

/* Each signature as documented: a change of one does not compile. */
static const struct signatures {
  uint32_t (*abi_version)(void);
  uint32_t (*abi_minimum)(void);
  const char *(*engine)(void);
  const char *(*status_name)(milu_status);
  const char *(*text_bytes)(const milu_text *);
  size_t (*text_length)(const milu_text *);
  void (*text_free)(milu_text *);
  size_t (*problems_count)(const milu_problems *);
  const char *(*problems_code)(const milu_problems *, size_t);
  milu_status (*problems_json)(const milu_problems *, milu_text **);
  milu_status (*problems_text)(const milu_problems *, milu_language, milu_text **);
  void (*problems_free)(milu_problems *);
  milu_status (*check)(const char *, const char *, size_t, const milu_limits *, milu_problems **);
  milu_status (*rules_load)(const char *, const char *, size_t, const char *, const milu_limits *, milu_rules **,
                            milu_problems **);
  milu_status (*check_files)(const char *, const char *, size_t, const milu_file *, size_t, const milu_limits *,
                             milu_problems **);
  milu_status (*rules_load_files)(const char *, const char *, size_t, const milu_file *, size_t, const char *,
                                  const milu_limits *, milu_rules **, milu_problems **);
  const char *(*rules_digest)(const milu_rules *);
  void (*rules_free)(milu_rules *);
  milu_status (*question_ask)(const milu_rules *, const milu_options *, const char *, size_t, milu_question **,
                              milu_problems **);
  void (*question_free)(milu_question *);
  milu_status (*decide_one)(const milu_question *, const char *, size_t, milu_text **, milu_problems **);
  milu_status (*decide_each)(const milu_question *, const char *, size_t, milu_run **, milu_problems **);
  milu_status (*decide_cohort)(const milu_question *, const char *, size_t, milu_run **, milu_problems **);
  size_t (*run_count)(const milu_run *);
  const char *(*run_id)(const milu_run *, size_t);
  milu_status (*run_records)(const milu_run *, milu_format, milu_order, milu_text **);
  milu_status (*run_record)(const milu_run *, const char *, milu_text **, milu_problems **);
  milu_status (*run_explain)(const milu_run *, const char *, milu_language, milu_text **, milu_problems **);
  void (*run_free)(milu_run *);
} all = {milu_abi_version,   milu_abi_minimum,   milu_engine,         milu_status_name,   milu_text_bytes,
         milu_text_length,   milu_text_free,     milu_problems_count, milu_problems_code, milu_problems_json,
         milu_problems_text, milu_problems_free, milu_check,          milu_rules_load,    milu_check_files,   milu_rules_load_files, milu_rules_digest,
         milu_rules_free,    milu_question_ask,  milu_question_free,  milu_decide_one,    milu_decide_each,
         milu_decide_cohort, milu_run_count,     milu_run_id,         milu_run_records,   milu_run_record,
         milu_run_explain,   milu_run_free};

static const char rules_text[] =
    "milu 1\n"
    "policy award \"奖\" / \"Award\" source \"made up\" edition \"1\" currency CNY\n"
    "application { id key: text\n"
    "  partner: yes or no\n"
    "  mark: 0..100 step 0.5 }\n"
    "parameters { gold_award: money = 500_000 CNY }\n"
    "profile rich cites \"1\" { gold_award = 900_000 CNY }\n"
    "eligibility cites \"2\" { require with_partner \"with a partner\": partner }\n"
    "awards yearly cites \"3\" {\n"
    "  rank eligible by mark descending\n"
    "  tier gold \"金奖\" / \"Gold\" places 1 when mark >= 80 pays gold_award\n"
    "  tie at the line: admit none\n"
    "  unused places: stay empty\n"
    "  undetermined applications: stop\n"
    "}\n";
static const char one[] = "{\"id\":\"A\",\"partner\":true,\"mark\":85.5}";
static const char three[] =
    "{\"id\":\"A\",\"partner\":true,\"mark\":85.5}\n"
    "{\"id\":\"B\",\"partner\":true,\"mark\":91}\n"
    "{\"id\":\"C\",\"partner\":false,\"mark\":99}\n";

static milu_rules *loaded(const char *text) {
  milu_rules *rules = NULL;
  milu_problems *problems = NULL;
  if (milu_rules_load("award.milu", text, strlen(text), NULL, NULL, &rules, &problems) != MILU_DONE) {
    milu_text *said = NULL;
    milu_problems_text(problems, MILU_ENGLISH, &said);
    fputs(milu_text_bytes(said), stdout);
    milu_text_free(said);
  }
  milu_problems_free(problems);
  return rules;
}

static milu_question *asked(const milu_rules *rules, const milu_options *options) {
  milu_question *question = NULL;
  CHECK(milu_question_ask(rules, options, NULL, 0, &question, NULL) == MILU_DONE);
  return question;
}

/* The code of the only problem; gives the problems back. */
static int says(milu_problems *problems, const char *code) {
  const int is_so = milu_problems_count(problems) >= 1 && strcmp(milu_problems_code(problems, 0), code) == 0;
  if (!is_so) printf("said: %s\n", milu_problems_count(problems) ? milu_problems_code(problems, 0) : "nothing");
  milu_problems_free(problems);
  return is_so;
}

static void test_versions(void) {
  CHECK(milu_abi_minimum() <= MILU_ABI_VERSION && MILU_ABI_VERSION <= milu_abi_version());
  CHECK(holds(milu_engine(), "milu "));
  CHECK(strcmp(milu_status_name(MILU_DONE), "done") == 0);
  CHECK(strcmp(milu_status_name(MILU_OUT_OF_MEMORY), "out_of_memory") == 0);
  CHECK(strcmp(milu_status_name((milu_status)77), "unknown") == 0);
}

static void test_check(void) {
  milu_problems *problems = NULL;
  milu_text *text = NULL;
  CHECK(milu_check("award.milu", rules_text, strlen(rules_text), NULL, &problems) == MILU_DONE);
  CHECK(problems == NULL);
  CHECK(milu_check(NULL, "milu 1\npolicy x requre\n", 23, NULL, &problems) == MILU_RULES_INVALID);
  CHECK(milu_problems_count(problems) >= 1);
  CHECK(milu_problems_json(problems, &text) == MILU_DONE);
  CHECK(holds(milu_text_bytes(text), "\"line\":2") && holds(milu_text_bytes(text), "\"zh\":"));
  CHECK(strlen(milu_text_bytes(text)) == milu_text_length(text));
  milu_text_free(text);
  CHECK(milu_problems_text(problems, MILU_CHINESE, &text) == MILU_DONE);
  CHECK(holds(milu_text_bytes(text), "错误[") && holds(milu_text_bytes(text), "rules:2:"));
  milu_text_free(text);
  CHECK(milu_problems_text(problems, (milu_language)9, &text) == MILU_USAGE && text == NULL);
  CHECK(milu_problems_code(problems, 1000) == NULL);
  milu_problems_free(problems);
  CHECK(milu_check(NULL, "", 0, NULL, &problems) == MILU_RULES_INVALID);
  milu_problems_free(problems);
  CHECK(milu_check(NULL, "\xff\xfe", 2, NULL, &problems) == MILU_RULES_INVALID);
  milu_problems_free(problems);
}

/* Files beside the rules: a table in a sheet; without it, with a fault in it, with nothing where something is needed. */
static const char table_rules[] =
    "milu 1\npolicy p \"p\"\napplication { id key: text; a: count }\n"
    "table t hit first by a: count gives x: points from file \"sheets/t.csv\"\ndefine x shown: t[a]\n";

static milu_status check_with(const char *path, const char *bytes, const char *code) {
  const milu_file file = {path, bytes, bytes ? strlen(bytes) : 0};
  milu_problems *problems = NULL;
  milu_status status = milu_check_files("t.milu", table_rules, strlen(table_rules), &file, 1, NULL, &problems);
  CHECK(!code || (problems && strcmp(milu_problems_code(problems, 0), code) == 0));
  milu_problems_free(problems);
  return status;
}

static void test_files(void) {
  const milu_file file = {"sheets/t.csv", "a,x\n>= 60,2\nelse,1\n", 19};
  milu_problems *problems = NULL;
  milu_rules *rules = NULL;
  milu_question *question = NULL;
  milu_text *record = NULL;
  const size_t length = strlen(table_rules);
  CHECK(milu_rules_load_files("t.milu", table_rules, length, &file, 1, NULL, NULL, &rules, &problems) == MILU_DONE);
  CHECK(milu_question_ask(rules, NULL, NULL, 0, &question, NULL) == MILU_DONE);
  CHECK(milu_decide_one(question, "{\"id\":\"A\",\"a\":60}", 17, &record, NULL) == MILU_DONE);
  CHECK(strstr(milu_text_bytes(record), "\"x\":\"2\"") != NULL);
  milu_text_free(record);
  milu_question_free(question);
  milu_rules_free(rules);
  CHECK(milu_rules_load("t.milu", table_rules, length, NULL, NULL, &rules, &problems) == MILU_RULES_INVALID);
  CHECK(rules == NULL && strcmp(milu_problems_code(problems, 0), "table.file") == 0);
  milu_problems_free(problems);
  CHECK(check_with("sheets/t.csv", file.bytes, NULL) == MILU_DONE);
  CHECK(check_with("sheets/other.csv", file.bytes, "files.missing") == MILU_RULES_INVALID);
  CHECK(check_with("sheets/t.csv", "a,x\n>= 60,two\nelse,1\n", "table.value") == MILU_RULES_INVALID);
  CHECK(check_with("sheets/t.csv", NULL, NULL) == MILU_USAGE);
  CHECK(check_with(NULL, "", NULL) == MILU_USAGE);
  CHECK(milu_check_files("t.milu", table_rules, length, NULL, 1, NULL, &problems) == MILU_USAGE);
  milu_problems_free(problems);
}

static void test_limits(void) {
  milu_limits limits = MILU_LIMITS_INIT;
  milu_problems *problems = NULL;
  limits.rules_bytes = 20;
  CHECK(milu_check(NULL, rules_text, strlen(rules_text), &limits, &problems) == MILU_RULES_INVALID);
  CHECK(says(problems, "syn.bytes"));
  limits.rules_bytes = (size_t)-1;
  CHECK(milu_check(NULL, rules_text, strlen(rules_text), &limits, &problems) == MILU_USAGE);
  CHECK(says(problems, "api.argument"));
  limits.size = 3;
  CHECK(milu_check(NULL, rules_text, strlen(rules_text), &limits, &problems) == MILU_USAGE);
  CHECK(says(problems, "api.argument"));
  CHECK(milu_check(NULL, rules_text, (size_t)-1, NULL, &problems) == MILU_USAGE);
  CHECK(says(problems, "api.argument"));
}

static void test_limits_of_data(const milu_rules *rules) {
  milu_limits limits = MILU_LIMITS_INIT;
  milu_options options = MILU_OPTIONS_INIT;
  milu_problems *problems = NULL;
  milu_text *record = NULL;
  options.limits = &limits;
  limits.record_bytes = 10;
  milu_question *question = asked(rules, &options);
  CHECK(milu_decide_one(question, one, strlen(one), &record, &problems) == MILU_DATA_INVALID);
  CHECK(says(problems, "data.bytes") && record == NULL);
  milu_question_free(question);
  limits.record_bytes = 0;
  limits.digits = 2;
  question = asked(rules, &options);
  CHECK(milu_decide_one(question, one, strlen(one), &record, &problems) == MILU_DATA_INVALID);
  CHECK(says(problems, "data.digits") && record == NULL);
  milu_question_free(question);
}

static void test_digest(const milu_rules *rules) {
  milu_rules *again = NULL;
  milu_problems *problems = NULL;
  CHECK(strncmp(milu_rules_digest(rules), "sha256:", 7) == 0);
  CHECK(milu_rules_load(NULL, rules_text, strlen(rules_text), milu_rules_digest(rules), NULL, &again, &problems) ==
        MILU_DONE);
  CHECK(again != NULL && problems == NULL);
  milu_rules_free(again);
  CHECK(milu_rules_load(NULL, rules_text, strlen(rules_text), "sha256:0", NULL, &again, &problems) ==
        MILU_RULES_INVALID);
  CHECK(again == NULL);
  CHECK(says(problems, "rules.digest"));
}

static void test_one(const milu_rules *rules) {
  milu_question *question = asked(rules, NULL);
  milu_problems *problems = NULL;
  milu_text *record = NULL;
  CHECK(milu_decide_one(question, one, strlen(one), &record, &problems) == MILU_DONE);
  CHECK(holds(milu_text_bytes(record), "{\"schema\":\"milu.decision/1\",\"id\":\"A\",\"eligibility\":\"eligible\""));
  CHECK(problems == NULL);
  milu_text_free(record);
  for (size_t cut = 0; cut < strlen(one); ++cut) {
    CHECK(milu_decide_one(question, one, cut, &record, &problems) == MILU_DATA_INVALID);
    CHECK(record == NULL && milu_problems_count(problems) > 0);
    milu_problems_free(problems);
  }
  CHECK(milu_decide_one(question, "[1]", 3, &record, &problems) == MILU_DATA_INVALID);
  CHECK(says(problems, "data.notobject"));
  CHECK(milu_decide_one(question, "[{\"id\":\"A\"},{\"id\":\"B\"}]", 23, &record, &problems) == MILU_DATA_INVALID);
  CHECK(says(problems, "data.single"));
  CHECK(milu_decide_one(question, "{\"id\":\"A\",\"x\":1}", 16, &record, &problems) == MILU_DATA_INVALID);
  milu_problems_free(problems);
  milu_question_free(question);
}

static void test_cohort(const milu_rules *rules) {
  milu_question *question = asked(rules, NULL);
  milu_problems *problems = NULL;
  milu_run *run = NULL;
  milu_text *text = NULL;
  CHECK(milu_decide_cohort(question, three, strlen(three), &run, &problems) == MILU_DONE);
  CHECK(milu_run_count(run) == 3 && problems == NULL);
  CHECK(strcmp(milu_run_id(run, 1), "B") == 0 && milu_run_id(run, 3) == NULL);
  CHECK(milu_run_record(run, "B", &text, &problems) == MILU_DONE);
  CHECK(holds(milu_text_bytes(text), "\"rank\":1,\"tier\":\"gold\""));
  milu_text_free(text);
  CHECK(milu_run_records(run, MILU_JSON, MILU_RANK_ORDER, &text) == MILU_DONE);
  CHECK(strncmp(milu_text_bytes(text), "[\n{\"schema\":\"milu.decision/1\",\"id\":\"B\"", 37) == 0);
  milu_text_free(text);
  CHECK(milu_run_explain(run, "A", MILU_CHINESE, &text, &problems) == MILU_DONE);
  CHECK(holds(milu_text_bytes(text), "第2名"));
  milu_text_free(text);
  CHECK(milu_run_record(run, "BB", &text, &problems) == MILU_USAGE && text == NULL);
  CHECK(says(problems, "id.unknown"));
  CHECK(milu_run_record(run, "nobody", &text, &problems) == MILU_USAGE && text == NULL);
  CHECK(says(problems, "id.none"));
  CHECK(milu_run_records(run, (milu_format)5, MILU_INPUT_ORDER, &text) == MILU_USAGE && text == NULL);
  CHECK(milu_run_records(run, MILU_JSONL, (milu_order)5, &text) == MILU_USAGE && text == NULL);
  CHECK(milu_run_explain(run, "A", (milu_language)5, &text, &problems) == MILU_USAGE && text == NULL);
  CHECK(says(problems, "api.argument"));
  milu_run_free(run);
  CHECK(milu_decide_each(question, three, strlen(three), &run, &problems) == MILU_DONE);
  CHECK(milu_run_explain(run, "C", MILU_LANGUAGE_OF_RULES, &text, &problems) == MILU_DONE);
  CHECK(holds(milu_text_bytes(text), "C: "));
  milu_text_free(text);
  milu_run_free(run);
  milu_question_free(question);
}

static void test_faults_of_a_cohort(const milu_rules *rules) {
  static const char faulty[] = "{\"id\":\"A\",\"partner\":true,\"mark\":85.5}\n{\"id\":\"B\",\"mark\":999}\n";
  static const char open[] = "{\"id\":\"A\",\"mark\":85.5}\n";
  milu_options options = MILU_OPTIONS_INIT;
  milu_question *strict = asked(rules, &options);
  options.keep_going = 1;
  milu_question *lenient = asked(rules, &options);
  milu_problems *problems = NULL;
  milu_run *run = NULL;
  CHECK(milu_decide_cohort(strict, faulty, strlen(faulty), &run, &problems) == MILU_DATA_INVALID);
  CHECK(run == NULL && milu_problems_count(problems) == 1);
  milu_problems_free(problems);
  CHECK(milu_decide_cohort(lenient, faulty, strlen(faulty), &run, &problems) == MILU_FOUND);
  CHECK(milu_run_count(run) == 2 && milu_problems_count(problems) >= 1);
  milu_problems_free(problems);
  milu_run_free(run);
  CHECK(milu_decide_cohort(strict, open, strlen(open), &run, &problems) == MILU_FOUND);
  CHECK(run != NULL);
  CHECK(says(problems, "cohort.undetermined"));
  milu_run_free(run);
  CHECK(milu_decide_each(strict, "", 0, &run, &problems) == MILU_DATA_INVALID && run == NULL);
  CHECK(says(problems, "data.empty"));
  milu_question_free(strict);
  milu_question_free(lenient);
}

static void refuse_options(const milu_rules *rules, const milu_options *options, const char *code) {
  milu_question *question = NULL;
  milu_problems *problems = NULL;
  CHECK(milu_question_ask(rules, options, NULL, 0, &question, &problems) == MILU_USAGE);
  CHECK(question == NULL);
  CHECK(says(problems, code));
}

static void test_options(const milu_rules *rules) {
  const char *settings[] = {"gold_award=1 CNY", "gold_award=750000 CNY"};
  const char *none[] = {NULL};
  const char *wrong[] = {"gold_awad=1 CNY"};
  milu_options options = MILU_OPTIONS_INIT;
  milu_text *record = NULL;
  options.profile = "rich";
  options.settings = settings;
  options.setting_count = 2;
  options.as_of = "2022-12-31";
  options.application_format = MILU_JSON;
  milu_question *question = asked(rules, &options);
  CHECK(milu_decide_one(question, one, strlen(one), &record, NULL) == MILU_DONE);
  CHECK(holds(milu_text_bytes(record), "\"as_of\":\"2022-12-31\",\"profile\":\"rich\""));
  CHECK(holds(milu_text_bytes(record), "750000"));
  milu_text_free(record);
  milu_question_free(question);
  options.settings = wrong;
  options.setting_count = 1;
  refuse_options(rules, &options, "set.unknown");
  wrong[0] = "nothing=1";
  refuse_options(rules, &options, "set.none");
  options.settings = none;
  refuse_options(rules, &options, "api.argument");
  options.settings = NULL;
  refuse_options(rules, &options, "api.argument");
  options.setting_count = 0;
  options.as_of = "yesterday";
  refuse_options(rules, &options, "asof.invalid");
  options.as_of = NULL;
  options.profile = "poor";
  refuse_options(rules, &options, "profile.unknown");
  options.profile = NULL;
  options.call_format = (milu_format)7;
  refuse_options(rules, &options, "api.argument");
  options.call_format = MILU_JSON;
  options.size = 0;
  refuse_options(rules, &options, "api.argument");
}

static void test_calendar(void) {
  static const char text[] =
      "milu 1\npolicy notice \"公示\" / \"Notice\"\napplication { id key: text\n  posted: date }\n"
      "define last_day shown cites \"8\": posted + 5 working days\n";
  static const char table[] = "日期,至,类型\n2022-01-01,2022-01-03,休\n2022-10-01,2022-10-07,休\n2022-10-08,2022-10-09,班\n";
  static const char lines[] = "{\"date\":\"2022-01-01\",\"kind\":\"holiday\"}\n";
  static const char application[] = "{\"id\":\"A\",\"posted\":\"2022-09-30\"}";
  milu_rules *rules = loaded(text);
  milu_options options = MILU_OPTIONS_INIT;
  milu_question *question = NULL;
  milu_problems *problems = NULL;
  milu_text *record = NULL;
  refuse_options(rules, &options, "calendar.needed");
  options.calendar = "date,kind\n2022-01-01,perhaps\n";
  options.calendar_length = strlen(options.calendar);
  CHECK(milu_question_ask(rules, &options, NULL, 0, &question, &problems) == MILU_DATA_INVALID && question == NULL);
  CHECK(says(problems, "calendar.kind"));
  const char *calendars[] = {table, lines};
  const char *days[] = {"\"last_day\":\"2022-10-12\"", "\"last_day\":\"2022-10-07\""};
  for (int i = 0; i < 2; ++i) {
    options.calendar = calendars[i];
    options.calendar_length = strlen(calendars[i]);
    question = asked(rules, &options);
    CHECK(milu_decide_one(question, application, strlen(application), &record, NULL) == MILU_DONE);
    CHECK(holds(milu_text_bytes(record), days[i]));
    CHECK(holds(milu_text_bytes(record), "\"calendar\":\"sha256:"));
    milu_text_free(record);
    milu_question_free(question);
  }
  milu_rules_free(rules);
}

static void test_calls(const milu_rules *plain) {
  static const char text[] =
      "milu 1\npolicy award \"奖\" / \"Award\" as of call.day\n"
      "call { year key: text\n  day: date }\n"
      "application { id key: text\n  year: text\n  born: date }\n"
      "cohort per year\n"
      "eligibility cites \"1\" { require grown \"grown up\": born + 18 years <= as_of }\n";
  static const char calls[] = "[{\"year\":\"2022\",\"day\":\"2022-12-31\"}]";
  static const char application[] = "{\"id\":\"A\",\"year\":\"2022\",\"born\":\"2004-12-31\"}";
  milu_rules *rules = loaded(text);
  milu_options options = MILU_OPTIONS_INIT;
  milu_question *question = NULL;
  milu_problems *problems = NULL;
  milu_text *record = NULL;
  options.call_format = MILU_JSON;
  CHECK(milu_question_ask(rules, &options, calls, strlen(calls), &question, &problems) == MILU_DONE);
  CHECK(milu_decide_one(question, application, strlen(application), &record, &problems) == MILU_DONE);
  CHECK(holds(milu_text_bytes(record), "\"eligibility\":\"eligible\""));
  milu_text_free(record);
  milu_question_free(question);
  CHECK(milu_question_ask(rules, &options, NULL, 0, &question, &problems) == MILU_USAGE);
  CHECK(says(problems, "call.needed"));
  CHECK(milu_question_ask(rules, &options, NULL, 7, &question, &problems) == MILU_USAGE);
  CHECK(says(problems, "api.argument"));
  CHECK(milu_question_ask(rules, &options, calls, 9, &question, &problems) == MILU_DATA_INVALID);
  CHECK(says(problems, "data.truncated") && question == NULL);
  CHECK(milu_question_ask(plain, &options, calls, strlen(calls), &question, &problems) == MILU_DATA_INVALID);
  CHECK(says(problems, "data.call.undeclared") && question == NULL);
  milu_rules_free(rules);
}

/* NULL for each pointer in turn, with everything else as it should be. */
static void test_null_answers(void) {
  milu_text *text = NULL;
  CHECK(strcmp(milu_text_bytes(NULL), "") == 0 && milu_text_length(NULL) == 0);
  CHECK(milu_problems_count(NULL) == 0 && milu_problems_code(NULL, 0) == NULL);
  CHECK(milu_problems_json(NULL, &text) == MILU_DONE && strcmp(milu_text_bytes(text), "[]") == 0);
  milu_text_free(text);
  CHECK(milu_problems_text(NULL, MILU_ENGLISH, &text) == MILU_DONE && milu_text_length(text) == 0);
  milu_text_free(text);
  CHECK(milu_problems_json(NULL, NULL) == MILU_USAGE);
  CHECK(milu_problems_text(NULL, MILU_ENGLISH, NULL) == MILU_USAGE);
  milu_text_free(NULL);
  milu_problems_free(NULL);
}

static void test_null_rules(void) {
  const size_t length = strlen(rules_text);
  milu_rules *made = NULL;
  milu_problems *problems = NULL;
  CHECK(milu_check(NULL, NULL, 5, NULL, &problems) == MILU_USAGE);
  CHECK(says(problems, "api.argument"));
  CHECK(milu_check(NULL, rules_text, length, NULL, NULL) == MILU_USAGE);
  CHECK(milu_rules_load(NULL, NULL, 0, NULL, NULL, &made, &problems) == MILU_USAGE && made == NULL);
  CHECK(says(problems, "api.argument"));
  CHECK(milu_rules_load(NULL, rules_text, length, NULL, NULL, NULL, &problems) == MILU_USAGE);
  CHECK(says(problems, "api.argument"));
  CHECK(milu_rules_load(NULL, NULL, 0, NULL, NULL, NULL, NULL) == MILU_USAGE);
  CHECK(strcmp(milu_rules_digest(NULL), "") == 0);
  milu_rules_free(NULL);
}

static void test_null_questions(const milu_rules *rules) {
  milu_question *question = NULL;
  milu_run *run = NULL;
  milu_text *text = NULL;
  CHECK(milu_question_ask(NULL, NULL, NULL, 0, &question, NULL) == MILU_USAGE && question == NULL);
  CHECK(milu_question_ask(rules, NULL, NULL, 0, NULL, NULL) == MILU_USAGE);
  question = asked(rules, NULL);
  CHECK(milu_decide_one(NULL, one, strlen(one), &text, NULL) == MILU_USAGE && text == NULL);
  CHECK(milu_decide_one(question, NULL, 3, &text, NULL) == MILU_USAGE && text == NULL);
  CHECK(milu_decide_one(question, one, strlen(one), NULL, NULL) == MILU_USAGE);
  CHECK(milu_decide_each(NULL, one, strlen(one), &run, NULL) == MILU_USAGE && run == NULL);
  CHECK(milu_decide_each(question, NULL, 0, &run, NULL) == MILU_USAGE && run == NULL);
  CHECK(milu_decide_each(question, one, strlen(one), NULL, NULL) == MILU_USAGE);
  CHECK(milu_decide_cohort(NULL, one, strlen(one), &run, NULL) == MILU_USAGE && run == NULL);
  CHECK(milu_decide_cohort(question, NULL, 0, &run, NULL) == MILU_USAGE && run == NULL);
  CHECK(milu_decide_cohort(question, one, strlen(one), NULL, NULL) == MILU_USAGE);
  milu_question_free(question);
  milu_question_free(NULL);
}

static void test_null_runs(const milu_rules *rules) {
  milu_question *question = asked(rules, NULL);
  milu_run *run = NULL;
  milu_text *text = NULL;
  CHECK(milu_run_count(NULL) == 0 && milu_run_id(NULL, 0) == NULL);
  CHECK(milu_run_records(NULL, MILU_JSON, MILU_RANK_ORDER, &text) == MILU_USAGE && text == NULL);
  CHECK(milu_run_record(NULL, "A", &text, NULL) == MILU_USAGE && text == NULL);
  CHECK(milu_run_explain(NULL, "A", MILU_ENGLISH, &text, NULL) == MILU_USAGE && text == NULL);
  CHECK(milu_decide_cohort(question, one, strlen(one), &run, NULL) == MILU_DONE);
  CHECK(milu_run_records(run, MILU_JSON, MILU_RANK_ORDER, NULL) == MILU_USAGE);
  CHECK(milu_run_record(run, NULL, &text, NULL) == MILU_USAGE && text == NULL);
  CHECK(milu_run_record(run, "A", NULL, NULL) == MILU_USAGE);
  CHECK(milu_run_explain(run, NULL, MILU_ENGLISH, &text, NULL) == MILU_USAGE && text == NULL);
  CHECK(milu_run_explain(run, "A", MILU_ENGLISH, NULL, NULL) == MILU_USAGE);
  milu_run_free(run);
  milu_question_free(question);
  milu_run_free(NULL);
}

/* What was made from a handle outlives it. */
static void test_freeing_in_any_order(void) {
  milu_rules *rules = loaded(rules_text);
  milu_question *question = asked(rules, NULL);
  milu_run *run = NULL;
  milu_problems *problems = NULL;
  milu_text *text = NULL;
  milu_rules_free(rules);
  CHECK(milu_decide_cohort(question, "{\"id\":\"A\",\"mark\":85.5}\n", 23, &run, &problems) == MILU_FOUND);
  milu_question_free(question);
  CHECK(milu_run_explain(run, "A", MILU_ENGLISH, &text, NULL) == MILU_DONE && milu_text_length(text) > 0);
  milu_run_free(run);
  milu_text_free(text);
  CHECK(milu_problems_text(problems, MILU_LANGUAGE_OF_RULES, &text) == MILU_DONE);
  CHECK(holds(milu_text_bytes(text), "award.milu:9:"));
  milu_text_free(text);
  milu_problems_free(problems);
}

struct shared_work {
  const milu_rules *rules;
  const milu_question *question;
  const char *expected;
  int same;
};

static void *decide_often(void *given) {
  struct shared_work *work = given;
  for (int turn = 0; turn < 200; ++turn) {
    milu_question *own = NULL;
    milu_run *run = NULL;
    milu_text *text = NULL;
    const milu_status asked_so = milu_question_ask(work->rules, NULL, NULL, 0, &own, NULL);
    const milu_question *question = turn % 2 ? own : work->question;
    if (asked_so == MILU_DONE && milu_decide_cohort(question, three, strlen(three), &run, NULL) == MILU_DONE &&
        milu_run_records(run, MILU_JSONL, MILU_INPUT_ORDER, &text) == MILU_DONE &&
        strcmp(milu_text_bytes(text), work->expected) == 0) {
      ++work->same;
    }
    milu_text_free(text);
    milu_run_free(run);
    milu_question_free(own);
  }
  return NULL;
}

static void test_threads(const milu_rules *rules) {
  milu_question *question = asked(rules, NULL);
  milu_run *run = NULL;
  milu_text *expected = NULL;
  pthread_t threads[2];
  struct shared_work work[2];
  CHECK(milu_decide_cohort(question, three, strlen(three), &run, NULL) == MILU_DONE);
  CHECK(milu_run_records(run, MILU_JSONL, MILU_INPUT_ORDER, &expected) == MILU_DONE);
  for (int i = 0; i < 2; ++i) {
    work[i] = (struct shared_work){rules, question, milu_text_bytes(expected), 0};
    CHECK(pthread_create(&threads[i], NULL, decide_often, &work[i]) == 0);
  }
  for (int i = 0; i < 2; ++i) {
    CHECK(pthread_join(threads[i], NULL) == 0);
    CHECK(work[i].same == 200);
  }
  milu_text_free(expected);
  milu_run_free(run);
  milu_question_free(question);
}

int main(void) {
  CHECK(all.abi_version() == milu_abi_version());
  milu_rules *rules = loaded(rules_text);
  CHECK(rules != NULL);
  RUN(test_versions());
  RUN(test_check());
  RUN(test_files());
  RUN(test_limits());
  RUN(test_limits_of_data(rules));
  RUN(test_digest(rules));
  RUN(test_one(rules));
  RUN(test_cohort(rules));
  RUN(test_faults_of_a_cohort(rules));
  RUN(test_options(rules));
  RUN(test_calendar());
  RUN(test_calls(rules));
  RUN(test_null_answers());
  RUN(test_null_rules());
  RUN(test_null_questions(rules));
  RUN(test_null_runs(rules));
  RUN(test_threads(rules));
  milu_rules_free(rules);
  RUN(test_freeing_in_any_order());
  return end_cases();
}
