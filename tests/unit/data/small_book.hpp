#pragma once
// Workbooks written part by part, as no office program would: what a hostile or a careless hand can make of one.
//
//   small_book().sheet("申报", "<row r='1'><c r='A1'><v>1</v></c></row>").bytes();
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace milu::test {

class small_book {
 public:
  small_book& sheet(const std::string& name, const std::string& rows, const std::string& after = {},
                    const std::string& attributes = {}, const std::string& before = {});
  small_book& texts(const std::string& items) { return part("xl/sharedStrings.xml", "<sst>" + items + "</sst>"); }
  small_book& styles(const std::string& inner) { return part("xl/styles.xml", "<styleSheet>" + inner + "</styleSheet>"); }
  small_book& since_1904() { properties_ = "<workbookPr date1904='1'/>"; return *this; }
  small_book& part(const std::string& name, const std::string& content);
  std::string bytes() const;

 private:
  std::string properties_ = {};
  std::string sheets_ = {};
  std::string relations_ = {};
  std::size_t count_ = 0;
  std::vector<std::pair<std::string, std::string>> parts_ = {};
};

// A zip archive of these parts.
std::string zipped(const std::vector<std::pair<std::string, std::string>>& parts);

}  // namespace milu::test
