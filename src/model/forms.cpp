#include "model/forms.hpp"

#include <milu/syntax/repair.hpp>

#include <algorithm>

#include "model/attributes.hpp"
#include "model/nodes.hpp"
#include "model/quantities.hpp"
#include "model/records.hpp"

namespace milu::model {
namespace {

std::vector<std::string> texts_of(const std::optional<view>& node) {
  std::vector<std::string> words;
  if (!node) return words;
  for (const view& text : node->children(node_kind::text)) words.push_back(make_text(text.text()).comparable);
  return words;
}

std::optional<std::uint32_t> choice_index(const policy& rules, const type& of, const std::string& name) {
  const std::vector<choice>& choices = rules.choice_sets[of.choices].choices;
  const auto found = std::find_if(choices.begin(), choices.end(), [&](const choice& c) { return c.name == name; });
  if (found == choices.end()) return std::nullopt;
  return static_cast<std::uint32_t>(found - choices.begin());
}

bool literal_suits(const type& of, const type& given) {
  if (of.what == given.what) return of.what != kind::money || of.currency == given.currency;
  return given.what == kind::number && (of.what == kind::count || of.what == kind::points);
}

bool lies_in(const bounds& range, const scalar& value) {
  const auto* number = std::get_if<rational>(&value);
  if (number == nullptr) return true;
  if (range.low && (*number < *range.low || (range.without_low && *number == *range.low))) return false;
  if (range.high && (*number > *range.high || (range.without_high && *number == *range.high))) return false;
  return !range.step || !range.low || ((*number - *range.low) / *range.step).is_whole();
}

// `if missing then no`: the literal that stands for a missing value (S8).
std::optional<field_value> read_fallback(draft& state, const view& node, const type& of) {
  if (node.has(keyword::inapplicable)) return field_value{inapplicable_value{}};
  for (const view& part : node.children()) {
    if (part.is(node_kind::name) && of.what == kind::choice) {
      if (const auto index = choice_index(state.rules, of, part.text()))
        return field_value{scalar(choice_value{*index})};
      report(state, "choice.unknown", part.where(), {part.text()});
      return std::nullopt;
    }
    const std::optional<literal_value> given = part.is(node_kind::negative)
        ? std::optional(read_quantity(state, part.child(node_kind::quantity), -1)) : read_literal(state, part);
    if (!given) continue;
    if (literal_suits(of, given->of)) {
      if (!lies_in(of.range, given->value)) report(state, "case.range", part.where());
      return field_value{given->value};
    }
    report(state, "kind.type", part.where(), {name_of(of.what), name_of(given->of.what)});
    return std::nullopt;
  }
  return std::nullopt;
}

struct field_statement {
  const view& node;
  type of;
  data_unit unit;
  std::optional<field_value> fallback;
};

form_field make_field(const field_statement& statement, const view& named, const std::string& path) {
  const std::string name = named.name();
  form_field field{.name = name,
                   .path = path.empty() ? name : path + "." + name,
                   .label = read_label(named, name),
                   .unit = statement.unit,
                   .where = named.where()};
  if (const auto column = attribute(statement.node, keyword::column))
    field.column = column->child(node_kind::text).text();
  field.is_key = attribute(statement.node, keyword::key).has_value();
  field.is_private = attribute(statement.node, keyword::private_).has_value();
  field.is_changeable = attribute(statement.node, keyword::changeable).has_value();
  const std::optional<view> inapplicable = statement.node.find(node_kind::inapplicable_words);
  field.may_be_inapplicable = inapplicable.has_value();
  field.inapplicable_words = texts_of(inapplicable);
  field.missing_words = texts_of(statement.node.find(node_kind::missing_words));
  field.fallback = statement.fallback;
  return field;
}

void add_field(draft& state, record_type& record, form_field field) {
  const auto twice = std::find_if(record.fields.begin(), record.fields.end(), [&](const form_field& known) {
    return known.name == field.name || known.heading() == field.heading();
  });
  if (twice != record.fields.end()) {
    report(state, "name.twice", field.where, {field.name}, {{twice->where, {"first here", "首次出现在这里"}}});
    return;
  }
  if (field.is_key) record.keys.push_back(static_cast<std::uint32_t>(record.fields.size()));
  record.fields.push_back(std::move(field));
}

void read_field(draft& state, const view& statement, const std::string& path, record_type& record) {
  demand_suitable(state, statement, {keyword::column, keyword::key, keyword::private_, keyword::changeable});
  const std::optional<view> node = type_node_of(statement);
  const std::vector<view> names = statement.children(node_kind::named);
  if (!node || names.empty()) return;
  for (const view& named : names) {
    field_statement parts{statement, {}, {}, {}};
    const std::string own_path = path.empty() ? named.name() : path + "." + named.name();
    parts.of = read_type(state, *node, own_path, &parts.unit);
    if (const auto words = statement.find(node_kind::fallback_literal))
      parts.fallback = read_fallback(state, *words, parts.of);
    form_field field = make_field(parts, named, path);
    field.of = intern(state, parts.of);
    add_field(state, record, std::move(field));
  }
}

// Nobody need ever refer to `联系电话不公开`: the missing blank would silently make it public.
void demand_plain_names(draft& state, const view& statement) {
  for (const view& named : statement.children(node_kind::named)) {
    const auto apart = syntax::glued_attribute(named.name());
    if (apart) report(state, "syn.glued.name", named.where(), {named.name(), *apart});
  }
}

void declare_fields(draft& state, const record_type& record) {
  for (std::uint32_t index = 0; index < record.fields.size(); ++index) {
    const form_field& field = record.fields[index];
    declare(state, field.name, field.name, {.kind = symbol_kind::field, .index = index, .where = field.where});
  }
}

}  // namespace

std::uint32_t read_record(draft& state, const view& block, const std::string& path) {
  record_type record{.path = path};
  for (const view& statement : block.children(node_kind::field)) {
    demand_plain_names(state, statement);
    read_field(state, statement, path, record);
  }
  state.rules.records.push_back(std::move(record));
  return static_cast<std::uint32_t>(state.rules.records.size() - 1);
}

void compile_application(draft& state, const view& section) {
  if (state.rules.application != none)
    return report(state, "name.twice", section.where(), {keyword_phrase(keyword::application)});
  state.rules.application = read_record(state, section, "");
  declare_fields(state, state.rules.records[state.rules.application]);
}

void compile_call(draft& state, const view& section) {
  if (state.rules.call != none) return report(state, "name.twice", section.where(), {keyword_phrase(keyword::call)});
  const std::optional<view> block = section.find(node_kind::record);
  state.rules.call = read_record(state, block.value_or(section), "call");
}

}  // namespace milu::model
