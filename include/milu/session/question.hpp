#pragma once
// What is asked of some rules: the facts of the calls, dates and parameters, settled once for any number of
// applications.
//
//   result<question> asked = ask(made.rules, {.as_of = "2022-12-31"}, std::nullopt, {});
#include <milu/base/limits.hpp>
#include <milu/eval/batch.hpp>
#include <milu/eval/reference.hpp>
#include <milu/model/policy.hpp>
#include <milu/report/audience.hpp>
#include <milu/report/receipt.hpp>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace milu::session {

// What whoever asks says of dates and parameters, as written.
struct wishes {
  std::optional<std::string> as_of = {};
  std::optional<std::string> profile = {};
  std::vector<std::string> settings = {};  // name=value; the last one of a name wins
  std::shared_ptr<const work_calendar> calendar = {};  // null: none was given
};

// Immutable once asked. The rules must outlive it.
struct question {
  const model::policy& rules;
  eval::settings_by_call chosen;
  eval::batch facts;                       // the calls alone, without applications
  report::receipt_frame receipt;
  std::vector<eval::office_ruling> rulings = {};  // what people decided over the rules
  std::vector<std::string> declines = {};         // `ID=reason`, as written
  std::optional<date> declined_on = {};           // none: the as-of day of each call
  report::audience for_whom = report::audience::office;
  report::privacy hidden = {};                    // of the rules; looked at when it is not for the office
};

// The same question, with rulings that every run of it heeds.
void write_for(question&, report::audience);
void add_rulings(question&, std::vector<eval::office_ruling>);
// The same question, in which some decline what they were awarded; `on` as written. Fails when it is not a day.
result<void> add_declines(question&, std::vector<std::string>, const std::optional<std::string>& on);

// Stands where an id would be named that must not be told.
phrase private_words();
// Whether messages about this question leave out the ids of applications: they are private, and it is not for the office.
bool hides_ids(const question&);
// An application as messages name it: by its id, or by the line at which it stands in the data (`#3`).
std::string name_of(const question&, const eval::application&);

// `calls` is absent when none were given. Every failure is one of usage.
result<question> ask(const model::policy&, const wishes&, std::optional<std::vector<eval::call>> calls,
                     const limits&);

}  // namespace milu::session
