#include <milu/data/child_lists.hpp>

#include "data/child_table.hpp"
#include "data/expectation.hpp"

#include <algorithm>
#include <utility>

namespace milu::data {
namespace {

void append(diagnostics& problems, diagnostics more) {
  for (diagnostic& one : more) problems.push_back(std::move(one));
}

// The rows of one record become one list of it; the faults of their cells become the record's.
void give(read_record& to, const std::string& name, std::vector<read_record> elements) {
  json_value list{.kind = json_kind::list};
  std::vector<record_origin> origins;
  for (read_record& one : elements) {
    list.elements.push_back(std::move(one.json));
    origins.push_back(std::move(one.origin));
    append(to.cell_faults, std::move(one.cell_faults));
  }
  to.json.names.push_back(name);
  to.json.elements.push_back(std::move(list));
  to.origin.lists[name] = std::move(origins);
}

std::vector<read_record> take(child_list& from, const std::string& key) {
  auto rows = from.rows.extract(key);
  return rows.empty() ? std::vector<read_record>{} : std::move(rows.mapped());
}

// Several applications may be joined to the same rows. One whose key is missing has a history that nobody knows: it
// stays missing, which is not empty (S4).
void give_history(read_record& to, const child_list& from, const model::policy& policy) {
  const auto key = history_key(to.json, policy, *from.place.field, {});
  if (!key) return;
  const auto rows = from.rows.find(*key);
  give(to, from.place.path, rows == from.rows.end() ? std::vector<read_record>{} : rows->second);
}

}  // namespace

struct child_lists::state {
  const model::policy& policy;
  std::vector<child_list> lists = {};
  diagnostics remarks = {};
  std::size_t most_problems = 50;
  bool is_nested = false;        // lists within lists stand in their elements

  child_list& list_of(const list_place& place) {
    const auto known = std::find_if(lists.begin(), lists.end(),
                                    [&](const child_list& one) { return one.place.path == place.path; });
    if (known != lists.end()) return *known;
    lists.push_back({.place = place});
    return lists.back();
  }

  // From the innermost outwards, so that an element is complete before it moves into its own list.
  void nest() {
    is_nested = true;
    std::stable_sort(lists.begin(), lists.end(), [](const child_list& a, const child_list& b) {
      return a.place.path.size() > b.place.path.size();
    });
    for (child_list& inner : lists) {
      for (child_list& outer : lists) {
        if (!inner.place.within.empty() && outer.place.path == inner.place.within) nest(inner, outer);
      }
    }
  }

  void nest(child_list& inner, child_list& outer) {
    const model::record_type& form = *inner.place.around;
    for (auto& [owner, elements] : outer.rows) {
      for (read_record& one : elements) {
        const auto key = printed_key(one.json, policy, form, {});
        if (key) give(one, inner.place.name(), take(inner, owner_key(owner, key)));
      }
    }
  }
};

child_lists::child_lists(const model::policy& policy) : state_(std::make_unique<state>(state{policy})) {}
child_lists::~child_lists() = default;
child_lists::child_lists(child_lists&&) noexcept = default;
child_lists& child_lists::operator=(child_lists&&) noexcept = default;

bool child_lists::knows(const std::string& path) const { return find_list(state_->policy, path).has_value(); }

result<void> child_lists::add(const std::string& path, std::istream& from, const reader_options& options) {
  const auto place = find_list(state_->policy, path);
  if (!place) return failure({.code = "data.list.unknown", .arguments = {path}});
  state_->most_problems = options.limits.problems;
  return read_child_table(state_->policy, from, options, state_->list_of(*place), state_->remarks);
}

void child_lists::join(read_record& to, const std::string& key) {
  if (!state_->is_nested) state_->nest();
  for (child_list& list : state_->lists) {
    if (list.place.is_history()) give_history(to, list, state_->policy);
    else if (list.place.within.empty()) give(to, list.place.path, take(list, key));
  }
}

diagnostics child_lists::orphans() const {
  diagnostics problems;
  for (const child_list& list : state_->lists) {
    if (list.place.is_history()) continue;   // it knows applicants of other years too
    for (const auto& [key, rows] : list.rows) {
      if (problems.size() >= state_->most_problems) return problems;
      const std::string shown = key.substr(0, key.find('\x1f'));
      problems.push_back(
          {.code = "data.orphan", .where = rows.front().place, .arguments = {list.place.path, shown_id(shown, state_->policy)}});
    }
  }
  std::stable_sort(problems.begin(), problems.end(), [](const diagnostic& a, const diagnostic& b) {
    return std::get<data_place>(a.where).line < std::get<data_place>(b.where).line;
  });
  return problems;
}

diagnostics child_lists::remarks() { return std::exchange(state_->remarks, {}); }

}  // namespace milu::data
