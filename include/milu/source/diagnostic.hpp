#pragma once
// What is wrong, and where, as data. Only source/render turns a diagnostic into text.
//
//   diagnostic problem{.code = "kind.mix", .where = span{120, 132}, .arguments = {"share", {"points", "分值"}}};
#include <milu/source/document.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <variant>
#include <vector>

namespace milu {

enum class severity : std::uint8_t { error, warning, note };
enum class language : std::uint8_t { en, zh };

// A word or two in both languages; an author's own name is the same in both.
struct phrase {
  phrase(std::string both) : en(both), zh(std::move(both)) {}
  phrase(const char* both) : phrase(std::string(both)) {}
  phrase(std::string english, std::string chinese) : en(std::move(english)), zh(std::move(chinese)) {}
  const std::string& in(language wanted) const { return wanted == language::zh ? zh : en; }
  friend bool operator==(const phrase&, const phrase&) = default;
  std::string en;
  std::string zh;
};

// A place in a data file: what a person needs to find the cell.
struct data_place {
  std::string file;              // as given; "-" is standard input
  std::size_t line = 0;          // from 1; 0 when the file has no lines
  std::string application = {};  // its key, when known
  std::string field = {};        // a path such as reviews[2].breakthrough
  std::string sheet = {};        // of a workbook
  std::size_t column = 0;        // of a table, from 1
  std::string heading = {};      // of that column, as the file writes it
  friend bool operator==(const data_place&, const data_place&) = default;
};

// Nowhere (a fault of the command itself), a place in the rules, or a place in the data.
using location = std::variant<std::monostate, span, data_place>;

// A second place that belongs to the same problem, with a short note from the catalogue.
struct label {
  span where;
  phrase text;
  friend bool operator==(const label&, const label&) = default;
};

struct diagnostic {
  std::string code;                // a word of the catalogue: "syn.word", "kind.mix"
  location where = {};
  std::vector<phrase> arguments = {};  // fill {0}, {1} … of the catalogue's texts
  std::vector<label> labels = {};
  std::string clause = {};         // the clause that the rule at this place cites
  severity level = severity::error;
  friend bool operator==(const diagnostic&, const diagnostic&) = default;
};

using diagnostics = std::vector<diagnostic>;

template <class Value>
using result = tl::expected<Value, diagnostics>;

bool has_errors(const diagnostics&);
tl::unexpected<diagnostics> failure(diagnostic);

}  // namespace milu
