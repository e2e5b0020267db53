// The facts of the calls: few records, read whole. A call that does not fit stops everything: cohorts depend on it.
#include "data/expectation.hpp"
#include "data/record_binder.hpp"
#include "data/record_source.hpp"

#include <milu/data/application_reader.hpp>

#include <set>
#include <utility>

namespace milu::data {
namespace {

void append(diagnostics& problems, diagnostics more) {
  for (diagnostic& one : more) problems.push_back(std::move(one));
}

std::vector<std::string> keys_of(const model::record_value& record, const model::policy& policy,
                                 const data_place& place, diagnostics& problems) {
  const model::record_type& form = policy.records[policy.call];
  auto texts = key_texts(record, policy, form);
  if (texts) return std::move(*texts);
  const std::string& heading = form.fields[form.keys.front()].heading();
  data_place where = place;
  where.field = heading;
  if (problems.empty()) problems.push_back({.code = "data.call.key", .where = where, .arguments = {heading}});
  return {};
}

// Two calls of one key, or two calls when the policy has one for all.
void check_twice(const eval::call& call, std::set<std::vector<std::string>>& seen, const data_place& place,
                 diagnostics& problems) {
  if (!problems.empty() || seen.insert(call.keys).second) return;
  if (call.keys.empty()) return problems.push_back({.code = "data.call.single", .where = place});
  problems.push_back({.code = "data.call.twice", .where = place, .arguments = {quoted(joined_key(call.keys))}});
}

}  // namespace

result<std::vector<eval::call>> read_calls(const model::policy& policy, std::istream& from,
                                           const reader_options& options) {
  if (policy.call == model::none)
    return failure({.code = "data.call.undeclared", .where = data_place{.file = options.file}});
  record_source records(from, policy, policy.records[policy.call], options);
  std::vector<eval::call> calls;
  std::set<std::vector<std::string>> seen;
  auto read = records.next();
  for (; read && *read; read = records.next()) {
    diagnostics problems = std::move((*read)->faults);
    if (!problems.empty()) return tl::unexpected(std::move(problems));
    bound_record bound = bind_record((*read)->json, policy, policy.records[policy.call], options, (*read)->place);
    append(problems, std::move(bound.broken));
    append(problems, std::move((*read)->cell_faults));
    append(problems, std::move(bound.faults));
    for (diagnostic& one : problems) locate(one, (*read)->origin);
    eval::call call{keys_of(bound.record, policy, (*read)->place, problems), std::move(bound.record)};
    check_twice(call, seen, (*read)->place, problems);
    if (!problems.empty()) return tl::unexpected(std::move(problems));
    calls.push_back(std::move(call));
  }
  if (!read) return tl::unexpected(std::move(read.error()));
  return calls;
}

}  // namespace milu::data
