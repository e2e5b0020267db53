#include "data/workbook.hpp"

#include "data/sheet_reader.hpp"

#include <milu/base/utf8.hpp>

namespace milu::data {
namespace {

constexpr std::string_view compound_file = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
// In the directory of a compound file that holds a protected .xlsx; its names are UTF-16.
constexpr std::string_view protected_package{"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32};

diagnostic not_a_workbook(const std::string& bytes, const std::string& file) {
  const data_place place{.file = file};
  if (bytes.empty()) return {.code = "book.broken", .where = place, .arguments = {{"it is empty", "文件是空的"}}};
  if (bytes.rfind(compound_file, 0) != 0) {
    return {.code = "book.broken", .where = place,
            .arguments = {{"it is not an .xlsx file, or was cut off", "不是 .xlsx 文件，或文件不完整"}}};
  }
  const bool is_protected = bytes.find(protected_package) != bytes.npos;
  return {.code = is_protected ? "book.protected" : "book.old", .where = place};
}

// A zip archive, but of another program or another kind.
std::optional<diagnostic> other_kind(const zip_archive& zip, const std::string& file) {
  std::string kind;
  if (zip.holds("content.xml")) kind = "OpenDocument (.ods)";
  if (zip.holds("xl/workbook.bin")) kind = "Excel Binary (.xlsb)";
  if (zip.holds("word/document.xml")) kind = "Word (.docx)";
  if (kind.empty()) return std::nullopt;
  return diagnostic{.code = "book.other", .where = data_place{.file = file}, .arguments = {kind}};
}

std::string names_of(const std::vector<const book_sheet*>& sheets) {
  std::string names;
  for (const book_sheet* sheet : sheets) names += (names.empty() ? "" : ", ") + sheet->name;
  return names;
}

tl::expected<const book_sheet*, diagnostic> named_sheet(const book_index& index, const workbook_options& options) {
  std::vector<const book_sheet*> all;
  for (const book_sheet& sheet : index.sheets) {
    if (utf8::comparable(sheet.name) == utf8::comparable(*options.sheet)) return &sheet;
    all.push_back(&sheet);
  }
  return tl::unexpected(diagnostic{.code = "book.sheet.unknown", .where = data_place{.file = options.file},
                                   .arguments = {*options.sheet, names_of(all)}});
}

tl::expected<const book_sheet*, diagnostic> only_sheet(book_reader& book, const book_index& index,
                                                       diagnostics& remarks) {
  std::vector<const book_sheet*> candidates, hidden;
  for (const book_sheet& sheet : index.sheets) {
    if (sheet.is_hidden && sheet.name == choices_sheet) continue;
    const auto found = has_values(book, sheet);
    if (!found) return tl::unexpected(found.error());
    if (*found) (sheet.is_hidden ? hidden : candidates).push_back(&sheet);
  }
  const data_place place{.file = book.file};
  if (candidates.empty()) {
    return tl::unexpected(diagnostic{.code = "book.empty", .where = place, .arguments = {names_of(hidden)}});
  }
  if (candidates.size() > 1) {
    return tl::unexpected(diagnostic{.code = "book.sheets", .where = place,
                                     .arguments = {names_of(candidates), book.file + "#" + candidates[0]->name}});
  }
  if (!hidden.empty()) {
    remarks.push_back({.code = "book.sheet.hidden", .where = place, .arguments = {names_of(hidden)},
                       .level = severity::note});
  }
  return candidates[0];
}

tl::expected<table, diagnostic> read_chosen(book_reader& book, const book_index& index, const book_sheet& sheet) {
  book_meaning meaning{.days = index.days};
  auto looks = read_styles(book, index.styles_part);
  if (!looks) return tl::unexpected(looks.error());
  meaning.looks = std::move(*looks);
  auto texts = read_shared_texts(book, index.texts_part);
  if (!texts) return tl::unexpected(texts.error());
  meaning.texts = std::move(*texts);
  return read_sheet(book, sheet, meaning);
}

tl::expected<read_table, diagnostic> read_book(std::string bytes, const workbook_options& options) {
  if (bytes.rfind("PK", 0) != 0) return tl::unexpected(not_a_workbook(bytes, options.file));
  const auto zip = zip_archive::open(std::move(bytes));
  if (zip == nullptr) return tl::unexpected(not_a_workbook("PK", options.file));
  if (auto other = other_kind(*zip, options.file)) return tl::unexpected(std::move(*other));
  book_reader book{*zip, options.file, options.limits, options.limits.workbook_expanded_bytes};
  const auto index = read_book_index(book);
  if (!index) return tl::unexpected(index.error());
  read_table read;
  const auto sheet = options.sheet ? named_sheet(*index, options) : only_sheet(book, *index, read.remarks);
  if (!sheet) return tl::unexpected(sheet.error());
  auto cells = read_chosen(book, *index, **sheet);
  if (!cells) return tl::unexpected(cells.error());
  read.cells = std::move(*cells);
  return read;
}

}  // namespace

result<read_table> read_workbook(std::string bytes, const workbook_options& options) {
  auto read = read_book(std::move(bytes), options);
  if (!read) return failure(std::move(read.error()));
  return std::move(*read);
}

book_address address_of(const std::string& path) {
  std::size_t mark = path.find(".xlsx#");
  if (mark == path.npos) mark = path.find(".XLSX#");
  if (mark == path.npos) return {path, std::nullopt};
  return {path.substr(0, mark + 5), path.substr(mark + 6)};
}

}  // namespace milu::data
