// Any bytes as a policy: what compiles decides a small cohort, twice to the same bytes, and its print decides the same.
#include <milu/cohort/decide.hpp>
#include <milu/data/application_reader.hpp>
#include <milu/model/compile.hpp>
#include <milu/report/decision.hpp>
#include <milu/syntax/parse.hpp>
#include <milu/syntax/print.hpp>

#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <string>

namespace {

// Records that many of the seeds' forms accept in part: unknown fields are passed over.
constexpr const char* cohort = R"({"id":"A","mark":90,"cost":100,"staff":10,"reviews":[{"reviewer":"a","mark":80}]}
{"id":"B","mark":90,"cost":200,"staff":0,"reviews":[]}
{"id":"C","编号":"丙","年度":"2022"}
)";

milu::eval::batch read(const milu::model::policy& rules) {
  std::istringstream stream(cohort);
  milu::data::application_reader reader(rules, stream, {.file = "cohort", .ignore_unknown = true});
  milu::eval::batch all;
  for (auto next = reader.next(); next && *next; next = reader.next()) all.applications.push_back(std::move(**next));
  return all;
}

std::string decide(const milu::model::policy& rules) {
  const milu::date day{2022, 12, 31};
  const auto chosen = milu::eval::settle(rules, day, day, std::nullopt, {}, {});
  if (!chosen) return "unsettled";
  const milu::eval::batch batch = read(rules);
  const auto all = milu::cohort::decide(rules, {.alone = *chosen}, batch);
  if (!all) return "undecided";
  const milu::report::receipt_frame receipt = milu::report::frame(std::nullopt);
  std::string records;
  for (std::size_t index = 0; index < batch.applications.size(); ++index) {
    const milu::cohort::seat seat = all->seats[index];
    const milu::cohort::competition& contest = all->competitions[seat.competition];
    records += milu::report::to_json(
        {rules, *chosen, batch.applications[index], all->outcomes[index], nullptr, &contest, seat.index, receipt});
  }
  return records;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const milu::document text("fuzzed.milu", std::string(reinterpret_cast<const char*>(data), size));
  const milu::model::compiled first = milu::model::load(text);
  if (milu::has_errors(first.problems)) return 0;
  const std::string decided = decide(first.rules);
  if (decide(first.rules) != decided) std::abort();
  const milu::document printed("printed.milu",
                               milu::syntax::print(milu::syntax::parse(text).whole, milu::language::zh));
  const milu::model::compiled second = milu::model::load(printed);
  if (milu::has_errors(second.problems) || second.rules.digest != first.rules.digest) std::abort();
  return 0;
}
