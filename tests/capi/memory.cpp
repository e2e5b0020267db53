// Memory runs out at each allocation in turn, over everything that the C interface does: the answer is a status, what
// was begun is given back, and the next question is answered as if nothing had happened.
#include <milu.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <new>
#include <string>
#include <utility>

namespace {

// This program's allocator: fails once when `left` of them have been made, and counts what is not given back. One
// thread only.
std::size_t left = 0;
bool is_limited = false;
bool has_failed = false;
long alive = 0;

void* allocate(std::size_t bytes) {
  if (is_limited && left-- == 0) {
    is_limited = false;
    has_failed = true;
    throw std::bad_alloc();
  }
  void* made = std::malloc(bytes == 0 ? 1 : bytes);
  if (!made) throw std::bad_alloc();
  ++alive;
  return made;
}

void give_back(void* made) noexcept {
  if (!made) return;
  --alive;
  std::free(made);
}

}  // namespace

void* operator new(std::size_t bytes) { return allocate(bytes); }
// Who asks like this does without when there is none (a stable sort), so it never fails here.
void* operator new(std::size_t bytes, const std::nothrow_t&) noexcept {
  void* made = std::malloc(bytes == 0 ? 1 : bytes);
  if (made) ++alive;
  return made;
}
void operator delete(void* made) noexcept { give_back(made); }
void operator delete(void* made, const std::nothrow_t&) noexcept { give_back(made); }
void operator delete(void* made, std::size_t) noexcept { give_back(made); }

namespace {

const char rules_text[] = R"(milu 1
policy award "奖" / "Award" edition "1" currency CNY as of call.day
call { day: date }
application { id key: text
  born: date
  marks: list of { judge key: text; mark: 0..100 step 0.5 } }
parameters { gold_award: money = 500_000 CNY }
define total shown: mean(marks.mark) rounded half up to 2 decimals
eligibility cites "2" { require grown "grown up": born + 18 years <= as_of }
awards yearly cites "3" {
  rank eligible by total descending
  tier gold "金奖" / "Gold" places 1 when total >= 80 pays gold_award
  tie at the line: admit none
  unused places: stay empty
  undetermined applications: stop
}
)";
const char bad_rules[] = "milu 1\npolicy x requre\n";
const char calls[] = R"({"day":"2022-12-31"})";
const char two[] = R"({"id":"A","born":"1980-01-01","marks":[{"judge":"x","mark":81},{"judge":"y","mark":82.5}]}
{"id":"B","born":"1980-01-01","marks":[{"judge":"x","mark":91.5}]}
)";
const char faulty[] = R"({"id":"A","born":"1980-13-01"})";

// What one round through the interface said; every handle is given back.
struct said {
  bool is_complete = true;       // no call ran out of memory
  bool is_honest = true;         // no call said anything but what it should, or that memory ran out
  std::string bytes = {};
};

class visit {
 public:
  said everything() {
    expect(milu_rules_load("award.milu", rules_text, std::strlen(rules_text), nullptr, nullptr, &rules_, nullptr),
           MILU_DONE, rules_);
    if (rules_) ask();
    milu_problems* problems = nullptr;
    expect(milu_check("bad.milu", bad_rules, std::strlen(bad_rules), nullptr, &problems), MILU_RULES_INVALID, problems);
    tell(problems);
    milu_rules_free(rules_);
    return std::move(answer_);
  }

 private:
  template <class Handle>
  void expect(milu_status status, milu_status wanted, Handle* const& made) {
    if (status == MILU_OUT_OF_MEMORY) answer_.is_complete = false;
    if (status != wanted && status != MILU_OUT_OF_MEMORY) answer_.is_honest = false;
    if ((made != nullptr) != (status == wanted)) answer_.is_honest = false;
  }

  void take(milu_status status, milu_text* text) {
    expect(status, MILU_DONE, text);
    const bool was_limited = is_limited;  // the test's own memory does not run out
    is_limited = false;
    answer_.bytes += milu_text_bytes(text);
    is_limited = was_limited;
    milu_text_free(text);
  }

  void tell(milu_problems* problems) {
    milu_text* text = nullptr;
    milu_status status = milu_problems_json(problems, &text);
    take(status, text);
    status = milu_problems_text(problems, MILU_CHINESE, &text);
    take(status, text);
    milu_problems_free(problems);
  }

  void ask() {
    const char* settings[] = {"gold_award=600000 CNY"};
    milu_options options = MILU_OPTIONS_INIT;
    options.settings = settings;
    options.setting_count = 1;
    milu_question* question = nullptr;
    expect(milu_question_ask(rules_, &options, calls, std::strlen(calls), &question, nullptr), MILU_DONE, question);
    if (question) decide(question);
    milu_question_free(question);
  }

  void decide(const milu_question* question) {
    milu_text* text = nullptr;
    milu_status status = milu_decide_one(question, two, std::strcspn(two, "\n"), &text, nullptr);
    take(status, text);
    milu_problems* problems = nullptr;
    status = milu_decide_one(question, faulty, std::strlen(faulty), &text, &problems);
    expect(status, MILU_DATA_INVALID, problems);
    tell(problems);
    milu_run* run = nullptr;
    expect(milu_decide_cohort(question, two, std::strlen(two), &run, nullptr), MILU_DONE, run);
    if (run) write(run);
    milu_run_free(run);
    expect(milu_decide_each(question, two, std::strlen(two), &run, nullptr), MILU_DONE, run);
    milu_run_free(run);
  }

  void write(const milu_run* run) {
    milu_text* text = nullptr;
    milu_status status = milu_run_records(run, MILU_JSON, MILU_RANK_ORDER, &text);
    take(status, text);
    status = milu_run_explain(run, "B", MILU_ENGLISH, &text, nullptr);
    take(status, text);
    milu_problems* problems = nullptr;
    status = milu_run_record(run, "b", &text, &problems);
    expect(status, MILU_USAGE, problems);
    milu_problems_free(problems);
  }

  milu_rules* rules_ = nullptr;
  said answer_ = {};
};

said everything_with(std::size_t allocations) {
  left = allocations;
  has_failed = false;
  is_limited = true;
  said answer = visit().everything();
  is_limited = false;
  return answer;
}

// One promise, held at every allocation or broken at some.
struct promise {
  const char* what;
  bool is_held = true;
  void expect(bool holds, std::size_t allocation) {
    if (!holds) std::printf("broken at allocation %zu: %s\n", allocation, what);
    is_held = is_held && holds;
  }
};

struct promises {
  promise answers{"a call says what it should, or that memory ran out, and gives a handle only in the first case"};
  promise bytes{"where no call says that memory ran out, the bytes are those of any other time"};
  promise memory{"what was begun is given back"};
};

// Each allocation of a whole round fails once. What is kept for the life of the process (tables of words) is made on
// the way the first time, so only a later round can be asked what it kept.
std::size_t fail_each(promises& all, const said* whole) {
  for (std::size_t n = 0;; ++n) {
    const long before = alive;
    {
      const said answer = everything_with(n);
      if (!has_failed) return n;
      all.answers.expect(answer.is_honest, n);
      if (whole) all.bytes.expect(!answer.is_complete || answer.bytes == whole->bytes, n);
    }
    if (whole) all.memory.expect(alive == before, n);
  }
}

}  // namespace

int main() {
  promises all;
  fail_each(all, nullptr);
  const said whole = visit().everything();
  all.answers.expect(whole.is_complete && whole.is_honest && !whole.bytes.empty(), 0);
  const std::size_t allocations = fail_each(all, &whole);
  const int held = int{all.answers.is_held} + int{all.bytes.is_held} + int{all.memory.is_held};
  std::printf("each of %zu allocations has failed once\n", allocations);
  std::printf("%d passed, %d failed, 0 skipped\n", held, 3 - held);
  return held == 3 ? 0 : 1;
}
