// Any bytes as a workbook, and as the rows, the texts and the styles of one: read or refused, never a crash.
#include <milu/data/application_reader.hpp>
#include <milu/model/compile.hpp>

#include "data/small_book.hpp"

#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <string>

namespace {

constexpr const char* form = R"(milu 1
policy fuzzed "fuzzed"
application { id key: text; cost: money; share: percent in %; founded: date; open: yes or no; mark: 0..100 step 0.5 }
)";

const milu::model::policy& rules() {
  static const milu::model::compiled compiled = milu::model::load(milu::document("fuzzed.milu", form));
  if (milu::has_errors(compiled.problems)) std::abort();
  return compiled.rules;
}

void read_all(const std::string& bytes) {
  std::istringstream stream(bytes);
  milu::data::application_reader reader(rules(), stream, {.file = "fuzzed.xlsx", .format = milu::data::data_format::xlsx});
  for (auto next = reader.next(); next && *next; next = reader.next()) reader.remarks();
}

// The parts of one input stand between zero bytes.
std::string take_part(std::string& rest) {
  const std::size_t end = rest.find('\0');
  std::string part = rest.substr(0, end);
  rest.erase(0, end == rest.npos ? end : end + 1);
  return part;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string bytes(reinterpret_cast<const char*>(data), size);
  read_all(bytes);
  milu::test::small_book book;
  book.sheet("a", take_part(bytes)).texts(take_part(bytes)).styles(take_part(bytes));
  read_all(book.bytes());
  return 0;
}
