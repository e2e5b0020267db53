/* Milu for C and for every language that can call C: rules and applications in, decisions out.
 *
 *     milu_rules *rules = NULL;
 *     milu_question *question = NULL;
 *     milu_text *record = NULL;
 *     milu_problems *problems = NULL;
 *     milu_status status = milu_rules_load("award.milu", text, length, NULL, NULL, &rules, &problems);
 *     if (status == MILU_DONE) status = milu_question_ask(rules, NULL, NULL, 0, &question, &problems);
 *     if (status == MILU_DONE) status = milu_decide_one(question, "{\"id\":\"A\"}", 10, &record, &problems);
 *     if (record) puts(milu_text_bytes(record));
 *
 * What holds for every function:
 *
 * Ownership. Whatever a function puts behind a `**` argument belongs to the caller, who gives it back once with the
 * `_free` function of its kind. Every such pointer is set to NULL first, so that it is safe to free after a failure. A
 * `const char *` that is returned belongs to the handle it came from, or to the library where no handle is given.
 * Handles may be freed in any order: a question keeps its rules alive, and a run its question. Texts that are passed in
 * are copied where they are needed later: the caller may free them when the function returns.
 *
 * Threads. Rules, questions, runs, texts and problems never change once they are made. Any number of threads may use
 * one handle at a time; freeing it is for the last of them. There is no global state, and nothing needs to be started
 * or ended.
 *
 * Failures. Nothing throws, ends the process, prints, or reads a clock, the locale or the environment. Every fault of
 * rules, data or arguments, NULL among them, comes back as a status. Where `problems` may be had, it may be NULL when
 * nobody wants to know; else it is set when there is something to say: always with a status other than MILU_DONE,
 * unless memory has run out. A pointer to something that was freed, or that is no handle, cannot be recognised.
 *
 * Texts are UTF-8, given by pointer and length in bytes. Texts given back end with a NUL beyond their length.
 *
 * Stability. Version 0 of the engine: functions may still change with the ABI version below.
 */
#ifndef MILU_H
#define MILU_H

#include <stddef.h>
#include <stdint.h>

#if defined(_WIN32)
#define MILU_API
#else
#define MILU_API __attribute__((visibility("default")))
#endif

/* A C program may pass any int as an enum, so in C++ these hold any int too: an unknown one is answered, not undefined. */
#ifdef __cplusplus
#define MILU_ENUM(name) enum name : int
extern "C" {
#else
#define MILU_ENUM(name) enum name
#endif

/* ---- Versions ---------------------------------------------------------------------------------------------------- */

/* The version of this interface: raised by each change of it. A program that was compiled with this header works with a
 * library for which milu_abi_minimum() <= MILU_ABI_VERSION <= milu_abi_version(). */
#define MILU_ABI_VERSION 2

/* The version of the interface that the library has, and the oldest that programs may be compiled with. */
MILU_API uint32_t milu_abi_version(void);
MILU_API uint32_t milu_abi_minimum(void);

/* The engine as receipts name it: "milu 0.1.0". Belongs to the library. */
MILU_API const char *milu_engine(void);

/* ---- Answers ----------------------------------------------------------------------------------------------------- */

/* What became of a call. The first six are the exit codes of the command line. */
typedef MILU_ENUM(milu_status) {
  MILU_DONE = 0,          /* done */
  MILU_FOUND = 1,         /* done, and something was found: remarks, applications left out, a round that was stopped */
  MILU_USAGE = 2,         /* an argument, an option, a date or a parameter does not fit; nothing was decided */
  MILU_RULES_INVALID = 3, /* the rules are invalid, or are not those expected, or cannot decide this cohort */
  MILU_DATA_INVALID = 4,  /* applications or calls are invalid; nothing was decided */
  MILU_INTERNAL = 5,      /* an error inside milu */
  MILU_OUT_OF_MEMORY = 6  /* memory ran out; everything begun was given back */
} milu_status;

/* The name of a status in lower case: "rules_invalid"; "unknown" for a number that is none. Belongs to the library. */
MILU_API const char *milu_status_name(milu_status status);

/* In which language people are spoken to. */
typedef MILU_ENUM(milu_language) {
  MILU_LANGUAGE_OF_RULES = 0, /* the language that the rules are written in; English where there are no rules */
  MILU_ENGLISH = 1,
  MILU_CHINESE = 2
} milu_language;

/* A text that the library made. */
typedef struct milu_text milu_text;

/* Its bytes, which a NUL follows, and their number. Of NULL: an empty text. The bytes belong to the text. */
MILU_API const char *milu_text_bytes(const milu_text *text);
MILU_API size_t milu_text_length(const milu_text *text);
/* NULL is allowed. */
MILU_API void milu_text_free(milu_text *text);

/* What is wrong, or worth a remark: diagnostics in the order in which they were found. */
typedef struct milu_problems milu_problems;

/* How many there are; 0 for NULL. */
MILU_API size_t milu_problems_count(const milu_problems *problems);
/* The stable code of one of them, such as "kind.mix"; NULL beyond the last. Belongs to the problems. */
MILU_API const char *milu_problems_code(const milu_problems *problems, size_t index);
/* All of them as a JSON array, in the form of `milu check --format json`: code, number, severity, place, clause, and
 * text and help in Chinese and English. */
MILU_API milu_status milu_problems_json(const milu_problems *problems, milu_text **json);
/* All of them as the command line shows them to people, with the lines of the rules that they stand on. */
MILU_API milu_status milu_problems_text(const milu_problems *problems, milu_language language, milu_text **text);
/* NULL is allowed. */
MILU_API void milu_problems_free(milu_problems *problems);

/* ---- Limits and options ------------------------------------------------------------------------------------------ */

/* What input may cost. 0 means the engine's own limit; docs/reference/c-api.md lists these. A limit may be lowered, not
 * raised. One that is exceeded is a problem with a place, never a failure of the process. */
typedef struct milu_limits {
  size_t size;            /* sizeof(milu_limits): a library reads only what the program knew of */
  size_t rules_bytes;     /* of one rules text */
  size_t nesting;         /* levels of brackets, blocks and conditions in rules */
  size_t name_bytes;      /* of one name in rules */
  size_t problems;        /* that are reported for one rules text */
  size_t digits;          /* significant digits of a number that is read */
  size_t rational_digits; /* digits of a number inside a computation */
  size_t record_bytes;    /* of one application */
  size_t data_nesting;    /* levels of objects and lists in a record */
  size_t list_elements;   /* of one list of a record */
} milu_limits;
#define MILU_LIMITS_INIT {sizeof(milu_limits), 0, 0, 0, 0, 0, 0, 0, 0, 0}

/* The form of a text that holds records. */
typedef MILU_ENUM(milu_format) {
  MILU_JSONL = 0, /* one object on each line */
  MILU_JSON = 1   /* an array of objects, or one object */
} milu_format;

/* What a question says beyond rules and calls. A field that is NULL or 0 says nothing. */
typedef struct milu_options {
  size_t size;                  /* sizeof(milu_options) */
  const char *as_of;            /* the as-of day, "2022-12-31"; else the day that each call names */
  const char *profile;          /* a profile of the rules */
  const char *const *settings;  /* "name=value", as --set takes them; the last one of a name wins */
  size_t setting_count;
  const milu_limits *limits;    /* of the data */
  milu_format call_format;
  milu_format application_format;
  int keep_going;               /* decide the others where an application is invalid */
  int ignore_unknown;           /* pass over fields that the form does not have */
  const char *calendar;         /* holidays and make-up days, where the rules count working days: CSV with the columns
                                   date and kind, or JSON with these names */
  size_t calendar_length;
} milu_options;
#define MILU_OPTIONS_INIT {sizeof(milu_options), NULL, NULL, NULL, 0, NULL, MILU_JSONL, MILU_JSONL, 0, 0, NULL, 0}

/* ---- Rules ------------------------------------------------------------------------------------------------------- */

/* Compiled rules: immutable, shared by any number of threads and questions. */
typedef struct milu_rules milu_rules;

/* Says what is wrong in a rules text, as `milu check` does. `name` is what messages call it; NULL is allowed, and so are
 * NULL `limits`. MILU_DONE without problems, MILU_FOUND with remarks alone, MILU_RULES_INVALID with an error. */
MILU_API milu_status milu_check(const char *name, const char *text, size_t length, const milu_limits *limits,
                                milu_problems **problems);

/* Compiles a rules text. `expected_digest` may be NULL; else it is the `rules` or the `rules_text` of a receipt, and
 * other rules are refused with `rules.digest`. Remarks are no failure and set `problems`. */
MILU_API milu_status milu_rules_load(const char *name, const char *text, size_t length, const char *expected_digest,
                                     const milu_limits *limits, milu_rules **rules, milu_problems **problems);
/* A file that the rules name: a base or shared definitions, or the sheet of a table `from file`. `path` is written as in
 * the rules, from the folder of the policy on. */
typedef struct milu_file {
  const char *path;
  const char *bytes;
  size_t length;
} milu_file;

/* milu_check and milu_rules_load for rules that stand on other files; what is not among `files` is not there. Bytes of
 * files are needed only while the function runs. `files` may be NULL when `file_count` is 0. Since version 2. */
MILU_API milu_status milu_check_files(const char *name, const char *text, size_t length, const milu_file *files,
                                      size_t file_count, const milu_limits *limits, milu_problems **problems);
MILU_API milu_status milu_rules_load_files(const char *name, const char *text, size_t length, const milu_file *files,
                                           size_t file_count, const char *expected_digest, const milu_limits *limits,
                                           milu_rules **rules, milu_problems **problems);
/* "sha256:…" over what the rules say, whatever their layout and keywords; "" for NULL. Belongs to the rules. */
MILU_API const char *milu_rules_digest(const milu_rules *rules);
/* NULL is allowed. Questions and runs that use the rules go on. */
MILU_API void milu_rules_free(milu_rules *rules);

/* ---- Questions --------------------------------------------------------------------------------------------------- */

/* Rules with the facts of their calls, dates and parameters: settled once, for any number of applications. */
typedef struct milu_question milu_question;

/* `options` may be NULL. `calls` is NULL, with length 0, where the rules declare no call; else its facts as JSON. */
MILU_API milu_status milu_question_ask(const milu_rules *rules, const milu_options *options, const char *calls,
                                       size_t calls_length, milu_question **question, milu_problems **problems);
/* NULL is allowed. Runs that came from it go on. */
MILU_API void milu_question_free(milu_question *question);

/* Decides one application by itself, a JSON object: eligibility, values, points. `record` is one milu.decision/1 with a
 * line break, the same bytes as of `milu eval`. With `keep_going` an invalid one has a record too, and MILU_FOUND. */
MILU_API milu_status milu_decide_one(const milu_question *question, const char *application, size_t length,
                                     milu_text **record, milu_problems **problems);

/* ---- Runs -------------------------------------------------------------------------------------------------------- */

/* Applications, decided: one decision for each. */
typedef struct milu_run milu_run;

/* Decides each application by itself, as `milu eval` does. */
MILU_API milu_status milu_decide_each(const milu_question *question, const char *applications, size_t length,
                                      milu_run **run, milu_problems **problems);
/* Decides whole cohorts, as `milu award` does: ranks, tiers, money. MILU_FOUND when applications were left out (with
 * `keep_going`) or a round was stopped by undetermined ones; the run is there, and the problems say so. */
MILU_API milu_status milu_decide_cohort(const milu_question *question, const char *applications, size_t length,
                                        milu_run **run, milu_problems **problems);
/* The number of decisions; 0 for NULL. */
MILU_API size_t milu_run_count(const milu_run *run);
/* The id of the application at `index`, in input order; NULL beyond the last. Belongs to the run. */
MILU_API const char *milu_run_id(const milu_run *run, size_t index);

/* In which order records come. */
typedef MILU_ENUM(milu_order) {
  MILU_INPUT_ORDER = 0,
  MILU_RANK_ORDER = 1 /* cohort after cohort, by rank */
} milu_order;

/* All records: lines of milu.decision/1, or one array of them. The same bytes as of the command line. */
MILU_API milu_status milu_run_records(const milu_run *run, milu_format format, milu_order order, milu_text **records);
/* The record of one application, with a line break. An id that is not in the run is MILU_USAGE, with a suggestion. */
MILU_API milu_status milu_run_record(const milu_run *run, const char *id, milu_text **record, milu_problems **problems);
/* One decision for a person: what failed first, the numbers compared, what was missing; as `milu explain` prints it. */
MILU_API milu_status milu_run_explain(const milu_run *run, const char *id, milu_language language, milu_text **text,
                                      milu_problems **problems);
/* NULL is allowed. */
MILU_API void milu_run_free(milu_run *run);

#ifdef __cplusplus
}
#endif

#endif
