// The head of a policy, and the sections that only point at fields.
#include <milu/base/date.hpp>
#include <milu/syntax/print.hpp>

#include "model/attributes.hpp"
#include "model/nodes.hpp"
#include "model/quantities.hpp"
#include "model/statements.hpp"

namespace milu::model {
namespace {

std::string text_of(const view& item) {
  const std::optional<view> text = item.find(node_kind::text);
  return text ? text->text() : std::string{};
}

void read_header_item(draft& state, const view& item) {
  policy& rules = state.rules;
  if (item.has(keyword::issuer)) rules.issuer = text_of(item);
  if (item.has(keyword::source)) rules.source = text_of(item);
  if (item.has(keyword::edition)) rules.edition = text_of(item);
  if (item.has(keyword::in_force)) rules.head.in_force = read_validity(item);
  if (item.has(keyword::currency)) rules.currency = item.name();
  // Whoever reads files has followed these before; here the other text is not at hand.
  if (item.has(keyword::amends) || item.has(keyword::use)) {
    report(state, "files.none", item.child(node_kind::text).where(), {text_of(item)});
  }
}

std::optional<std::vector<std::uint32_t>> call_field(draft& state, const view& item) {
  const std::optional<view> path = item.find(node_kind::path);
  if (!path) return std::nullopt;
  const meaning found = resolve(state, application_scope(state), *path);
  const auto* value = std::get_if<expression_id>(&found);
  const auto* reference = value == nullptr ? nullptr : std::get_if<call_reference>(&state.rules.at(*value).what);
  if (reference != nullptr && state.rules.at(*value).of.what == kind::date) return reference->path;
  report(state, "head.date", item.where());
  return std::nullopt;
}

}  // namespace

void compile_head(draft& state, const view& policy) {
  state.rules.head = read_heading(policy, "");
  state.rules.written_in = policy.first_word() && policy.first_word()->text() == spelling(keyword::policy, language::zh)
                               ? language::zh : language::en;
  state.rules.currency = "CNY";
  for (const view& item : policy.children(node_kind::header_item)) read_header_item(state, item);
  if (!is_currency(state.rules.currency)) report(state, "head.currency", name_span(policy), {state.rules.currency});
}

void compile_dates_of_call(draft& state, const view& policy) {
  for (const view& item : policy.children(node_kind::header_item)) {
    if (item.has(keyword::as_of_case)) state.rules.as_of_field = call_field(state, item);
    if (item.has(keyword::law_on)) state.rules.law_on_field = call_field(state, item);
  }
}

std::optional<std::vector<std::uint32_t>> field_path(draft& state, const view& path) {
  const meaning found = resolve(state, application_scope(state), path);
  const auto* value = std::get_if<expression_id>(&found);
  if (value != nullptr) {
    if (const auto* reference = std::get_if<field_reference>(&state.rules.at(*value).what)) return reference->path;
    if (state.rules.at(*value).of.what == kind::nothing) return std::nullopt;
  }
  report(state, "name.field", path.where(), {syntax::print_inline(path, language::en)});
  return std::nullopt;
}

void compile_cohort_keys(draft& state, const view& policy) {
  for (const view& section : policy.children(node_kind::cohort)) {
    for (const view& path : section.children(node_kind::path)) {
      if (const auto fields = field_path(state, path)) state.rules.cohort_keys.push_back(*fields);
    }
  }
}

void refuse_later_sections(draft& state, const view& policy) {
  for (const view& section : policy.children()) {
    const bool is_later = section.is(node_kind::table) || section.is(node_kind::targets);
    const std::optional<view> word = section.first_word();
    if (!is_later || !word) continue;
    report(state, "lang.later", word->where(), {keyword_phrase(word->word())});
    const std::string name = section.name();
    if (!name.empty()) declare(state, name, name, {.kind = symbol_kind::later, .where = name_span(section)});
  }
}

}  // namespace milu::model
