#include "report/reason_list.hpp"

#include "report/discretion.hpp"
#include "report/ruling_json.hpp"

#include <milu/source/catalogue.hpp>

namespace milu::report {
namespace {

const char* word_of(eval::cause_kind kind) {
  switch (kind) {
    case eval::cause_kind::missing_field: return "missing_field";
    case eval::cause_kind::unset_parameter: return "unset_parameter";
    case eval::cause_kind::no_marks: return "no_marks";
    case eval::cause_kind::too_few_marks: return "too_few_marks";
    case eval::cause_kind::needs_cohort: return "needs_cohort";
    case eval::cause_kind::no_as_of: return "no_as_of";
    case eval::cause_kind::peer_error: return "peer_error";
    case eval::cause_kind::round_open: return "round_open";
    case eval::cause_kind::not_placed: return "not_placed";
  }
  return "missing_field";
}

}  // namespace

phrase reason_text(const std::string& code, const std::vector<phrase>& arguments) {
  const message* found = find_message(code);
  if (!found) return phrase(code);
  return {fill(found->en, arguments, language::en), fill(found->zh, arguments, language::zh)};
}

phrase label_of(const model::heading& head) {
  if (head.label.en.empty() && head.label.zh.empty()) return phrase(head.name);
  return {head.label.en, head.label.zh};
}

reason make_reason(std::string code, std::string clause, const std::vector<phrase>& arguments) {
  phrase text = reason_text(code, arguments);
  return {.code = std::move(code), .clause = std::move(clause), .text = std::move(text)};
}

// The name may be that of another application.
reason cause_reason(const decision& about, const eval::cause& cause, const std::string& clause) {
  const bool is_peer = cause.what == eval::cause_kind::peer_error;
  return make_reason(word_of(cause.what), cause.clause.empty() ? clause : cause.clause,
                     {is_peer ? other_name(about, cause.name) : phrase(cause.name), std::to_string(cause.found),
                      std::to_string(cause.needed)});
}

void add_sides(reason& about, const std::optional<sides>& compared) {
  if (!compared) return;
  about.left = compared->left;
  about.operation = compared->operation;
  about.right = compared->right;
  about.margin = compared->margin;
}

std::vector<reason> reasons(const decision& about) {
  std::vector<reason> found;
  add_ruling_reasons(found, about);
  add_verdict_reasons(found, about);
  add_award_reasons(found, about);
  add_flag_reasons(found, about);
  return found;
}

}  // namespace milu::report
