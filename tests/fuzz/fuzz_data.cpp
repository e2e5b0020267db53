// Any bytes as a file of applications: read or refused, never a crash, and what is read is decided.
#include <milu/data/application_reader.hpp>
#include <milu/eval/reference.hpp>
#include <milu/model/compile.hpp>

#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <string>

namespace {

constexpr const char* form = R"(milu 1
policy fuzzed "fuzzed"
type level: one of national > provincial > municipal
application {
  id key: text
  applicant: { name: text; founded: date }
  cost: money in 10_000 CNY
  growth: percent in % or inapplicable "—" or missing "?"
  held: level
  term: duration in months
  open: yes or no if missing then no
  sales: list of money
  reviews: list of { reviewer key private: text; recused: yes or no if missing then no; mark: 0..100 step 0.5 }
}
define first: sales[1]
define share: cost / sum(sales)
eligibility cites "1" {
  require grown: growth = inapplicable or growth >= 15%
  require old: years(applicant.founded, as_of) >= 3
  require ranked_high: held >= provincial and applicant.founded + term < as_of
}
score { total result shown: mean(reviews.mark where not recused, needing 1 or more) rounded half up to 2 decimals }
)";

const milu::model::policy& rules() {
  static const milu::model::compiled compiled = milu::model::load(milu::document("fuzzed.milu", form));
  if (milu::has_errors(compiled.problems)) std::abort();
  return compiled.rules;
}

void read_all(const std::string& bytes, milu::data::data_format format) {
  std::istringstream stream(bytes);
  milu::data::application_reader reader(rules(), stream, {.file = "fuzzed", .format = format});
  const milu::eval::settings chosen{.as_of = milu::date{2022, 12, 31}, .law_on = milu::date{2022, 12, 31}};
  for (auto next = reader.next(); next && *next; next = reader.next()) {
    milu::eval::evaluate(rules(), chosen, **next, nullptr);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  read_all(bytes, milu::data::data_format::jsonl);
  read_all(bytes, milu::data::data_format::json);
  read_all(bytes, milu::data::data_format::csv);
  read_all(bytes, milu::data::data_format::tsv);
  return 0;
}
