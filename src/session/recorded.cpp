#include <milu/session/recorded.hpp>

#include "data/json_value.hpp"
#include "data/record_reader.hpp"

#include <set>

namespace milu::session {
namespace {

using data::json_kind;
using data::json_value;

leaf leaf_of(const json_value& value) {
  switch (value.kind) {
    case json_kind::null: return {false, "null"};
    case json_kind::yes_no: return {false, value.is_true ? "true" : "false"};
    case json_kind::number: return {false, value.text};
    case json_kind::text: return {true, value.text};
    case json_kind::list: return {false, "[]"};
    case json_kind::object: return {false, "{}"};
  }
  return {};
}

// The reader bounds the levels of a record, and so the recursion.
void flatten(const json_value& value, const std::string& path, std::map<std::string, leaf>& leaves) {
  if (value.elements.empty()) {
    leaves.emplace(path, leaf_of(value));
    return;
  }
  for (std::size_t i = 0; i < value.elements.size(); ++i) {
    const bool is_object = value.kind == json_kind::object;
    const std::string step = is_object ? (path.empty() ? "" : ".") + value.names[i] : "[" + std::to_string(i) + "]";
    flatten(value.elements[i], path + step, leaves);
  }
}

recorded record_of(const json_value& value) {
  recorded made;
  flatten(value, "", made.leaves);
  made.id = made.text("id").value_or("");
  return made;
}

}  // namespace

std::optional<std::string> recorded::text(const std::string& path) const {
  const auto found = leaves.find(path);
  if (found == leaves.end() || (!found->second.is_text && found->second.text == "null")) return std::nullopt;
  return found->second.text;
}

result<std::vector<recorded>> read_recorded(std::istream& from, const data::reader_options& options) {
  data::record_reader records(from, options);
  std::vector<recorded> all;
  std::set<std::string> ids;
  for (auto read = records.next();; read = records.next()) {
    if (!read) return tl::unexpected(std::move(read.error()));
    if (!*read) break;
    if (!(*read)->faults.empty()) return tl::unexpected(std::move((*read)->faults));
    recorded one = record_of((*read)->json);
    if (one.text("schema") != "milu.decision/1") {
      return failure({.code = "recorded.schema", .where = (*read)->place});
    }
    if (!ids.insert(one.id).second) {
      return failure({.code = "recorded.twice", .where = (*read)->place, .arguments = {one.id}});
    }
    all.push_back(std::move(one));
  }
  if (all.empty()) return failure({.code = "recorded.empty", .where = data_place{.file = options.file}});
  return all;
}

recorded recorded_of(const report::decision& one) {
  const auto json = data::parse_json(report::to_json(one), {});
  return json ? record_of(*json) : recorded{.id = one.application.id};
}

std::vector<std::string> differing(const recorded& left, const recorded& right) {
  std::vector<std::string> paths;
  for (const auto& [path, value] : left.leaves) {
    const auto other = right.leaves.find(path);
    const bool is_same = other != right.leaves.end() && other->second == value;
    if (!is_same && path != "receipt.engine") paths.push_back(path);
  }
  for (const auto& [path, value] : right.leaves) {
    if (!left.leaves.contains(path) && path != "receipt.engine") paths.push_back(path);
  }
  return paths;
}

}  // namespace milu::session
