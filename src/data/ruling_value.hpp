#pragma once
// What the value of a ruling means under these rules: a tier, an amount, a definition with its points, a mark.
#include <milu/data/application_reader.hpp>
#include <milu/eval/office_ruling.hpp>

namespace milu::data {

// Fills in what `value` means. The diagnostic has no place yet.
std::optional<diagnostic> bind_value(eval::office_ruling&, const model::policy&, const limits&);

}  // namespace milu::data
