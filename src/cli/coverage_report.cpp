#include "cli/coverage_report.hpp"

#include <milu/source/render.hpp>
#include <milu/source/visible.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "report/json_text.hpp"

namespace milu::cli {
namespace {

using session::covered_part;

struct sort_words { const char* sort; const char* en; const char* zh; };
constexpr std::array<sort_words, 5> sorts = {{{"rule", "rules", "规则"}, {"value", "values", "数值"}, {"row", "table rows", "分档行"},
                                              {"tier", "tiers", "等次"}, {"condition", "conditions", "适用条件"}}};

std::string place(const document& text, span where) {
  const position at = text.at(where.begin);
  return text.name_at(where.begin) + ":" + std::to_string(at.line) + ":" + std::to_string(at.column);
}

std::string share(std::size_t reached, std::size_t all) { return std::to_string(reached) + "/" + std::to_string(all); }

// A clause is reached when all that cites it is.
std::string clause_share(const std::vector<covered_part>& parts) {
  std::map<std::string, bool> clauses;
  for (const covered_part& one : parts) {
    if (one.clause.empty()) continue;
    bool& is_reached = clauses.emplace(one.clause, true).first->second;
    is_reached = is_reached && one.gaps.empty();
  }
  const auto reached = std::count_if(clauses.begin(), clauses.end(), [](const auto& one) { return one.second; });
  return share(static_cast<std::size_t>(reached), clauses.size());
}

std::string totals(const std::vector<covered_part>& parts, language wanted) {
  const bool zh = wanted == language::zh;
  std::string line;
  for (const sort_words& one : sorts) {
    std::size_t all = 0;
    std::size_t reached = 0;
    for (const covered_part& part : parts) {
      if (std::string_view(part.sort) != one.sort) continue;
      ++all;
      reached += part.gaps.empty() ? 1U : 0U;
    }
    if (all > 0) line += std::string(line.empty() ? "" : zh ? "，" : ", ") + (zh ? one.zh : one.en) + " " + share(reached, all);
  }
  return line + (zh ? "，条款 " : ", clauses ") + clause_share(parts);
}

}  // namespace

std::size_t parts_with_gaps(const std::vector<covered_part>& parts) {
  return static_cast<std::size_t>(
      std::count_if(parts.begin(), parts.end(), [](const covered_part& one) { return !one.gaps.empty(); }));
}

std::string coverage_for_people(const std::vector<covered_part>& parts, const document& text, language wanted) {
  const bool zh = wanted == language::zh;
  std::string out = text.name() + (zh ? "：经过 " : ": reached ") +
                    share(parts.size() - parts_with_gaps(parts), parts.size()) + (zh ? "（" : " (") +
                    totals(parts, wanted) + (zh ? "）\n" : ")\n");
  for (const covered_part& part : parts) {
    for (const diagnostic& gap : part.gaps) {
      const std::string clause = part.clause.empty() ? "" : (zh ? "［" : " [") + visible(part.clause, 60) + (zh ? "］" : "]");
      out += "  " + place(text, part.where) + ": " + visible(message_text(gap, wanted), 200) + clause + "\n";
    }
  }
  return out;
}

std::string coverage_json(const std::vector<covered_part>& parts, const document& text) {
  report::json_array all;
  for (const covered_part& part : parts) {
    report::json_array gaps;
    for (const diagnostic& gap : part.gaps) {
      report::json_object said;
      said.add("code", report::quoted(gap.code));
      said.add("zh", report::quoted(message_text(gap, language::zh)));
      said.add("en", report::quoted(message_text(gap, language::en)));
      gaps.add(said.text());
    }
    report::json_object made;
    made.add("sort", report::quoted(part.sort));
    made.add("file", report::quoted(text.name_at(part.where.begin)));
    made.add("line", std::to_string(text.at(part.where.begin).line));
    made.add("clause", report::quoted(part.clause));
    made.add("reached", part.gaps.empty() ? "true" : "false");
    made.add("gaps", gaps.text());
    all.add(made.text());
  }
  return all.text();
}

}  // namespace milu::cli
