#include "model/whole.hpp"

#include "model/operands.hpp"

namespace milu::model {
namespace {

// Whether a node by itself reads the application that the statement would be computed for.
struct own_value {
  bool operator()(const field_reference& node) const { return node.frame == 0; }
  bool operator()(const element_at& node) const { return node.frame == 0; }
  bool operator()(const verdict_test& node) const { return node.frame == 0; }
  bool operator()(const round_award& node) const { return node.frame == 0; }
  bool operator()(const round_place& node) const { return node.frame == 0; }
  bool operator()(const criteria_sum&) const { return true; }
  bool operator()(const fold& node) const { return !node.over && !node.is_of_call && node.frame == 0; }
  template <class Node>
  bool operator()(const Node&) const { return false; }
};

class search {
 public:
  explicit search(const policy& rules) : rules_(rules), is_seen_(rules.definitions.size(), false) {}

  // The first node that reads it; of a definition its name as written here.
  std::optional<expression_id> in(expression_id start) {
    std::vector<expression_id> open = {start};
    while (!open.empty()) {
      const expression_id id = open.back();
      open.pop_back();
      const operation& what = rules_.at(id).what;
      if (std::visit(own_value{}, what)) return id;
      const auto* named = std::get_if<definition_reference>(&what);
      if (named && named->frame == 0 && reads_own(named->definition)) return id;
      for (const expression_id part : operands_of(what)) open.push_back(part);
    }
    return std::nullopt;
  }

 private:
  bool reads_own(std::uint32_t first) {
    std::vector<std::uint32_t> open = {first};
    while (!open.empty()) {
      const std::uint32_t next = open.back();
      open.pop_back();
      if (is_seen_[next]) continue;
      is_seen_[next] = true;
      const definition& named = rules_.definitions[next];
      if (!named.list.empty() || reads_own(named.value, open)) return true;
    }
    return false;
  }

  // Adds the definitions that the value names.
  bool reads_own(expression_id value, std::vector<std::uint32_t>& named_there) {
    std::vector<expression_id> open = {value};
    while (!open.empty()) {
      const operation& what = rules_.at(open.back()).what;
      open.pop_back();
      if (std::visit(own_value{}, what)) return true;
      const auto* named = std::get_if<definition_reference>(&what);
      if (named && named->frame == 0) named_there.push_back(named->definition);
      for (const expression_id part : operands_of(what)) open.push_back(part);
    }
    return false;
  }

  const policy& rules_;
  std::vector<bool> is_seen_;
};

}  // namespace

void demand_whole(draft& state, expression_id id, span where) {
  const auto own = search(state.rules).in(id);
  if (!own) return;
  const span at = state.rules.at(*own).where;
  const bool is_written_here = at.begin >= where.begin && at.end <= where.end;
  report(state, "award.whole", is_written_here ? at : where, {std::string(state.text.text(at))});
}

}  // namespace milu::model
