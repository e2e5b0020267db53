#include <milu/session/run.hpp>

#include <milu/cohort/verify.hpp>
#include <milu/eval/revisions.hpp>
#include <milu/model/privacy.hpp>
#include <milu/session/declines.hpp>
#include <milu/source/suggest.hpp>

#include <algorithm>
#include <map>

namespace milu::session {
namespace {

diagnostics faults_of(const std::vector<eval::application>& applications) {
  diagnostics faults;
  for (const eval::application& one : applications) faults.insert(faults.end(), one.faults.begin(), one.faults.end());
  return faults;
}

// Applications that were read well and became invalid when they were decided: their call is missing.
diagnostics invalid_since(const run& made) {
  diagnostics faults;
  for (std::size_t i = 0; i < made.batch.applications.size(); ++i) {
    const eval::outcome& own = made.all.outcomes[i];
    if (!made.batch.applications[i].faults.empty() || own.eligibility != eval::verdict::invalid) continue;
    faults.insert(faults.end(), own.faults.begin(), own.faults.end());
  }
  return faults;
}

diagnostic unknown_application(const question& asked, const eval::office_ruling& one,
                               const std::vector<eval::application>& applications) {
  std::vector<std::string> ids;
  for (const eval::application& each : applications) ids.push_back(each.id);
  data_place where = one.place;
  where.field = "id";
  if (model::has_private_ids(asked.rules)) return {.code = "ruling.unknown", .where = where, .arguments = {private_words()}};
  const auto near = nearest(one.id, ids);
  return {.code = "ruling.unknown", .where = where, .arguments = {one.id, near.value_or("")}};
}

// Each ruling to its application; one that concerns none is a fault of the rulings.
result<void> heed(const question& asked, std::vector<eval::application>& applications) {
  if (asked.rulings.empty()) return {};
  std::map<std::string, eval::application*> by_id;
  for (eval::application& one : applications) by_id.emplace(one.id, &one);
  diagnostics problems;
  for (const eval::office_ruling& one : asked.rulings) {
    const auto found = by_id.find(one.id);
    if (found != by_id.end()) found->second->rulings.push_back(one);
    else problems.push_back(unknown_application(asked, one, applications));
  }
  if (!problems.empty()) return tl::unexpected(std::move(problems));
  return {};
}

answer<std::unique_ptr<run>> begin(const question& asked, std::vector<eval::application> applications,
                                   bool keep_going) {
  auto made = std::make_unique<run>(asked);
  made->superseded = eval::keep_latest(applications);
  if (auto heeded = heed(asked, applications); !heeded) return refuse(blame::data, heeded.error());
  made->left_out = faults_of(applications);
  if (!keep_going && !made->left_out.empty()) return refuse(blame::data, std::move(made->left_out));
  made->batch = {.applications = std::move(applications), .calls = asked.facts.calls};
  made->receipt = asked.receipt;
  return made;
}

answer<std::unique_ptr<run>> finish(std::unique_ptr<run> made, bool keep_going) {
  const diagnostics since = invalid_since(*made);
  if (!keep_going && !since.empty()) return refuse(blame::data, since);
  made->left_out.insert(made->left_out.end(), since.begin(), since.end());
  return made;
}

bool has_error(const eval::outcome& one) {
  return one.eligibility == eval::verdict::error ||
         std::any_of(one.rounds.begin(), one.rounds.end(), [](const auto& round) { return !round.faults.empty(); });
}

bool is_invalid(const eval::outcome& one) { return one.eligibility == eval::verdict::invalid; }

std::size_t count_where(const run& made, bool (*wanted)(const eval::outcome&)) {
  return static_cast<std::size_t>(std::count_if(made.all.outcomes.begin(), made.all.outcomes.end(), wanted));
}

report::decision discreet(const question& asked, report::decision one) {
  if (asked.for_whom == report::audience::office) return one;
  one.for_whom = asked.for_whom;
  one.hidden = &asked.hidden;
  return one;
}

report::decision decision_alone(const run& made, std::size_t index) {
  const eval::application& application = made.batch.applications[index];
  const auto call = cohort::call_of(made.asked.rules, made.batch, application);
  return discreet(made.asked, {made.asked.rules, made.asked.chosen.of(call), application, made.all.outcomes[index],
                               cohort::record_of(made.batch, call), nullptr, 0, made.receipt});
}

report::decision decision_in_cohort(const run& made, std::size_t index) {
  const cohort::seat& seat = made.all.seats[index];
  const cohort::competition& contest = made.all.competitions[seat.competition];
  return discreet(made.asked,
                  {made.asked.rules, made.asked.chosen.of(contest.call), made.batch.applications[index],
                   made.all.outcomes[index], cohort::record_of(made.batch, contest.call), &contest, seat.index,
                   made.receipt, &made.all, static_cast<std::uint32_t>(index)});
}

answer<void> decide_batch(run& own) {
  auto all = cohort::decide(own.asked.rules, own.asked.chosen, own.batch);
  if (!all) return refuse(blame::rules, std::move(all.error()));
  own.all = std::move(*all);
  if (auto fine = verified(own); !fine) return fine;
  own.receipt.cohort_input = report::cohort_digest(own.asked.rules, own.batch);
  for (std::size_t i = 0; i < own.batch.applications.size(); ++i) own.decisions.push_back(decision_in_cohort(own, i));
  return {};
}

// With rulings everything is decided a second time without them, so that records can show both.
answer<void> decide_own(run& own) {
  if (auto decided = decide_batch(own); !decided || own.asked.rulings.empty()) return decided;
  own.by_rules = std::make_unique<run>(own.asked);
  run& plain = *own.by_rules;
  plain.batch = own.batch;
  plain.receipt = own.receipt;
  for (eval::application& one : plain.batch.applications) one.rulings.clear();
  if (auto decided = decide_batch(plain); !decided) return decided;
  for (std::size_t i = 0; i < own.decisions.size(); ++i) own.decisions[i].by_rules = &plain.decisions[i];
  return {};
}

}  // namespace

evaluated evaluate(const question& asked, eval::application application) {
  for (const eval::office_ruling& ruled : asked.rulings) {
    if (ruled.id == application.id) application.rulings.push_back(ruled);
  }
  evaluated one{std::move(application), {}, {}};
  one.outcome = cohort::outcome_of(asked.rules, asked.chosen, asked.facts, one.application);
  one.call = cohort::call_of(asked.rules, asked.facts, one.application);
  return one;
}

report::decision decision_on(const question& asked, const evaluated& one) {
  return discreet(asked, {asked.rules, asked.chosen.of(one.call), one.application, one.outcome,
                          cohort::record_of(asked.facts, one.call), nullptr, 0, asked.receipt});
}

// Its allotments are checked before anything is told of them.
answer<void> verified(const run& made) {
  diagnostics flaws = cohort::verify(made.asked.rules, made.batch, made.all);
  if (flaws.empty()) return {};
  if (hides_ids(made.asked)) {
    for (diagnostic& one : flaws) one.arguments[1] = private_words();
  }
  return refuse(blame::engine, std::move(flaws));
}

answer<std::unique_ptr<run>> decide_each(const question& asked, std::vector<eval::application> applications,
                                         bool keep_going) {
  auto made = begin(asked, std::move(applications), keep_going);
  if (!made) return made;
  run& own = **made;
  for (const eval::application& one : own.batch.applications) {
    own.all.outcomes.push_back(cohort::outcome_of(asked.rules, asked.chosen, own.batch, one));
  }
  for (std::size_t i = 0; i < own.batch.applications.size(); ++i) own.decisions.push_back(decision_alone(own, i));
  return finish(std::move(*made), keep_going);
}

answer<std::unique_ptr<run>> decide_cohorts(const question& asked, std::vector<eval::application> applications,
                                            bool keep_going) {
  auto made = begin(asked, std::move(applications), keep_going);
  if (!made) return made;
  run& own = **made;
  if (auto heeded = heed_declines(asked, own.batch.applications); !heeded) return refuse(blame::usage, heeded.error());
  own.receipt.declines = report::declines_digest(own.batch.applications);
  if (auto all = decide_own(own); !all) {
    const diagnostics& problems = all.error().problems;
    own.left_out.insert(own.left_out.end(), problems.begin(), problems.end());
    return refuse(all.error().whose, std::move(own.left_out));
  }
  if (auto can = check_declines(own); !can) return refuse(blame::usage, can.error());
  return finish(std::move(*made), keep_going);
}

answer<std::unique_ptr<run>> look_ahead(const question& asked, std::vector<eval::application> applications,
                                        bool keep_going) {
  auto made = begin(asked, std::move(applications), keep_going);
  if (!made) return made;
  run& own = **made;
  auto all = cohort::decide(asked.rules, asked.chosen, own.batch);
  if (!all) return refuse(blame::rules, std::move(all.error()));
  own.all = std::move(*all);
  if (auto fine = verified(own); !fine) return tl::unexpected(fine.error());
  auto forecasts = cohort::forecasts(asked.rules, asked.chosen, own.batch, own.all);
  if (!forecasts) return refuse(blame::rules, std::move(forecasts.error()));
  own.forecasts = std::move(*forecasts);
  own.receipt.cohort_input = report::cohort_digest(asked.rules, own.batch);
  for (std::size_t i = 0; i < own.batch.applications.size(); ++i) {
    own.decisions.push_back(decision_alone(own, i));
    own.decisions.back().forecast = &own.forecasts[i];
  }
  return finish(std::move(*made), keep_going);
}

std::vector<stopped_round> stopped_rounds(const run& made) {
  std::vector<stopped_round> all;
  for (std::uint32_t contest = 0; contest < made.all.competitions.size(); ++contest) {
    const auto& rounds = made.all.competitions[contest].rounds;
    for (std::uint32_t round = 0; round < rounds.size(); ++round) {
      if (rounds[round].stopped) all.push_back({contest, round});
    }
  }
  return all;
}

diagnostic why_stopped(const run& made, const stopped_round& where) {
  const auto& head = made.asked.rules.rounds[where.round].head;
  const auto& allotted = made.all.competitions[where.competition].rounds[where.round];
  return {.code = "cohort.undetermined",
          .where = head.where,
          .arguments = {std::to_string(allotted.undetermined.size()), phrase(head.label.en, head.label.zh)},
          .clause = head.clause};
}

std::size_t count_errors(const run& made) { return count_where(made, has_error); }

std::size_t count_invalid(const run& made) { return count_where(made, is_invalid); }

result<const report::decision*> find(const run& made, const std::string& id) {
  std::vector<std::string> ids;
  for (const report::decision& one : made.decisions) {
    if (one.application.id == id) return &one;
    ids.push_back(one.application.id);
  }
  const auto near = hides_ids(made.asked) ? std::nullopt : nearest(id, ids);
  if (near) return failure({.code = "id.unknown", .arguments = {id, *near}});
  return failure({.code = "id.none", .arguments = {id}});
}

}  // namespace milu::session
