#include "small_book.hpp"

#include <cassert>
#include <cstdlib>
#include <zip.h>

namespace milu::test {

small_book& small_book::part(const std::string& name, const std::string& content) {
  parts_.emplace_back(name, content);
  return *this;
}

small_book& small_book::sheet(const std::string& name, const std::string& rows, const std::string& after,
                              const std::string& attributes, const std::string& before) {
  const std::string number = std::to_string(++count_);
  sheets_ += "<sheet name='" + name + "' sheetId='" + number + "' r:id='s" + number + "' " + attributes + "/>";
  relations_ += "<Relationship Id='s" + number + "' Type='http://x/worksheet' Target='worksheets/sheet" + number + ".xml'/>";
  return part("xl/worksheets/sheet" + number + ".xml",
              "<worksheet>" + before + "<sheetData>" + rows + "</sheetData>" + after + "</worksheet>");
}

std::string small_book::bytes() const {
  std::vector<std::pair<std::string, std::string>> all = parts_;
  all.emplace_back("_rels/.rels", "<Relationships><Relationship Id='r' Type='http://x/officeDocument' "
                                  "Target='xl/workbook.xml'/></Relationships>");
  all.emplace_back("xl/workbook.xml", "<workbook xmlns:r='r'>" + properties_ + "<sheets>" + sheets_ + "</sheets></workbook>");
  all.emplace_back("xl/_rels/workbook.xml.rels",
                   "<Relationships>" + relations_ +
                       "<Relationship Id='t' Type='http://x/sharedStrings' Target='sharedStrings.xml'/>"
                       "<Relationship Id='y' Type='http://x/styles' Target='/xl/styles.xml'/></Relationships>");
  for (const char* needed : {"xl/sharedStrings.xml", "xl/styles.xml"}) {
    bool is_there = false;
    for (const auto& [name, content] : parts_) is_there = is_there || name == needed;
    if (!is_there) all.emplace_back(needed, "<none/>");
  }
  return zipped(all);
}

std::string zipped(const std::vector<std::pair<std::string, std::string>>& parts) {
  zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, nullptr);
  zip_source_keep(target);
  zip_t* made = zip_open_from_source(target, ZIP_TRUNCATE, nullptr);
  for (const auto& [name, content] : parts) {
    zip_source_t* source = zip_source_buffer(made, content.data(), content.size(), 0);
    zip_file_add(made, name.c_str(), source, ZIP_FL_ENC_UTF_8 | ZIP_FL_OVERWRITE);
  }
  if (zip_close(made) != 0) std::abort();
  zip_source_open(target);
  zip_source_seek(target, 0, SEEK_END);
  std::string bytes(static_cast<std::size_t>(zip_source_tell(target)), '\0');
  zip_source_seek(target, 0, SEEK_SET);
  zip_source_read(target, bytes.data(), bytes.size());
  zip_source_close(target);
  zip_source_free(target);
  return bytes;
}

}  // namespace milu::test
