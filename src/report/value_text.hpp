#pragma once
// Values in words and figures: as records print them, and as people read them.
#include <milu/eval/value.hpp>
#include <milu/model/policy.hpp>

#include <optional>
#include <string>

namespace milu::report {

// JSON: true and false for yes and no, a text for everything else; null for what is not known.
std::string value_json(const model::policy&, const model::type&, const model::scalar&, std::optional<int> places = {});
std::string value_json(const model::policy&, const model::type&, const eval::value&, std::optional<int> places = {});

// `87.25`, `5%`, `500,000.00 CNY` / `50万元`, a choice's label, `yes` / `是`.
std::string value_for_people(const model::policy&, const model::type&, const model::scalar&, std::optional<int> places,
                             language);
std::string value_for_people(const model::policy&, const model::type&, const eval::value&, std::optional<int> places,
                             language);
std::string money_for_people(const rational& amount, const std::string& currency, language);
// Exactly two decimals when the amount lies on that grid, else as it is.
std::string money_text(const rational& amount);

// The decimals that the value of an expression was rounded to, when the rules say so.
std::optional<int> places_of(const model::policy&, model::expression_id);

}  // namespace milu::report
