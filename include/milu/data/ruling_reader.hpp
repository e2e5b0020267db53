#pragma once
// Rulings from a file: what people decided over the rules, each with its reason.
//
//   auto all = read_rulings(made.rules, stream, {.file = "rulings.jsonl", .format = data_format::jsonl});
#include <milu/data/application_reader.hpp>
#include <milu/eval/office_ruling.hpp>

#include <iosfwd>
#include <vector>

namespace milu::data {

// Fields: id, what, value, by, on, because, and perhaps minute and round. The whole file is refused when one of them
// does not fit: a ruling that is passed over in silence would be worse than none.
result<std::vector<eval::office_ruling>> read_rulings(const model::policy&, std::istream&, const reader_options&);

}  // namespace milu::data
