// What an expression is called in a sentence: by its label where it has one, else by the words of the language.
#include "report/reason_list.hpp"

namespace milu::report {
namespace {

// The label of a field on a path from the application or from the call; the path itself inside lists.
std::optional<phrase> field_label(const model::policy& rules, std::uint32_t record,
                                  const std::vector<std::uint32_t>& path) {
  const model::form_field* found = nullptr;
  for (const std::uint32_t step : path) {
    if (record >= rules.records.size() || step >= rules.records[record].fields.size()) return std::nullopt;
    found = &rules.records[record].fields[step];
    record = rules.type_of(*found).record;
  }
  if (!found) return std::nullopt;
  return phrase(found->label.en, found->label.zh);
}

phrase quoted_word(syntax::keyword word, const phrase& of) {
  const auto in = [&](language wanted, const char* before, const char* after) {
    return std::string(syntax::spelling(word, wanted)) + before + of.in(wanted) + after;
  };
  return {in(language::en, " `", "`"), in(language::zh, "“", "”")};
}

phrase round_name(const model::policy& rules, const model::round_award& got) {
  const model::round& round = rules.rounds[got.round];
  return label_of(got.tier ? round.tiers[*got.tier].head : round.head);
}

struct namer {
  const model::policy& rules;

  std::optional<phrase> operator()(const model::definition_reference& named) const {
    return label_of(rules.definitions[named.definition].head);
  }
  std::optional<phrase> operator()(const model::parameter_reference& named) const {
    return label_of(rules.parameters[named.parameter].head);
  }
  std::optional<phrase> operator()(const model::field_reference& field) const {
    return field.frame == 0 ? field_label(rules, rules.application, field.path) : std::nullopt;
  }
  std::optional<phrase> operator()(const model::call_reference& field) const {
    return field_label(rules, rules.call, field.path);
  }
  std::optional<phrase> operator()(const model::table_reading& read) const {
    const model::names_in_both& own = rules.tables[read.table].outputs[read.output].label;
    return phrase(own.en, own.zh);
  }
  std::optional<phrase> operator()(const model::round_award& got) const {
    return quoted_word(syntax::keyword::awarded, round_name(rules, got));
  }
  std::optional<phrase> operator()(const model::round_place& got) const {
    return quoted_word(syntax::keyword::placing, label_of(rules.rounds[got.round].head));
  }
  template <class Other>
  std::optional<phrase> operator()(const Other&) const {
    return std::nullopt;
  }
};

}  // namespace

phrase subject_name(const model::policy& rules, model::expression_id id) {
  return std::visit(namer{rules}, rules.at(id).what).value_or(phrase("the value", "数值"));
}

}  // namespace milu::report
