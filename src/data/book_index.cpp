#include "data/book_index.hpp"

#include <map>

namespace milu::data {
namespace {

struct relation {
  std::string kind;              // the last word of its type: worksheet, styles, sharedStrings
  std::string target;
};

std::string folder_of(const std::string& part) {
  const std::size_t slash = part.rfind('/');
  return slash == part.npos ? "" : part.substr(0, slash + 1);
}

// `../worksheets/sheet1.xml`, seen from a part's folder; a leading slash means the root of the archive.
std::string resolved(std::string folder, std::string_view target) {
  if (!target.empty() && target.front() == '/') return std::string(target.substr(1));
  while (target.rfind("./", 0) == 0) target.remove_prefix(2);
  while (target.rfind("../", 0) == 0 && !folder.empty()) {
    target.remove_prefix(3);
    folder.pop_back();
    folder = folder_of(folder);
  }
  return folder + std::string(target);
}

using relations = std::map<std::string, relation, std::less<>>;

tl::expected<relations, diagnostic> read_relations(book_reader& book, const std::string& of) {
  const std::string folder = folder_of(of);
  const std::string part = folder + "_rels/" + of.substr(folder.size()) + ".rels";
  relations found;
  const auto listen = [&](const xml_tag& tag) {
    const auto id = tag.get("Id"), kind = tag.get("Type"), target = tag.get("Target");
    if (tag.name != "Relationship" || !id || !kind || !target) return;
    found[std::string(*id)] = {std::string(kind->substr(kind->rfind('/') + 1)), resolved(folder, *target)};
  };
  const auto is_many = [&] { return found.size() > book.limits.workbook_parts; };
  if (auto read = book.parse(part, {listen, pass_over, pass_over}, is_many); !read) return tl::unexpected(read.error());
  if (is_many()) return tl::unexpected(book.large({"parts", "个部件"}, book.limits.workbook_parts));
  return found;
}

std::string target_of(const relations& all, std::string_view kind) {
  for (const auto& [id, one] : all) {
    if (one.kind == kind) return one.target;
  }
  return {};
}

bool is_true(const std::optional<std::string_view>& text) { return text && (*text == "1" || *text == "true"); }

void add_sheet(const xml_tag& tag, const relations& all, book_index& into) {
  const auto name = tag.get("name"), id = tag.get("id"), state = tag.get("state");
  if (!name || !id) return;
  const auto found = all.find(*id);
  if (found == all.end() || found->second.kind != "worksheet") return;
  into.sheets.push_back({std::string(*name), found->second.target, state && *state != "visible"});
}

}  // namespace

tl::expected<book_index, diagnostic> read_book_index(book_reader& book) {
  const auto outer = read_relations(book, "");
  if (!outer) return tl::unexpected(outer.error());
  const std::string part = target_of(*outer, "officeDocument");
  if (part.empty()) return tl::unexpected(book.broken({"it names no workbook inside", "其中没有工作簿"}));
  const auto inner = read_relations(book, part);
  if (!inner) return tl::unexpected(inner.error());
  book_index index;
  index.texts_part = target_of(*inner, "sharedStrings");
  index.styles_part = target_of(*inner, "styles");
  const auto listen = [&](const xml_tag& tag) {
    if (tag.name == "workbookPr" && is_true(tag.get("date1904"))) index.days = day_system::since_1904;
    if (tag.name == "sheet") add_sheet(tag, *inner, index);
  };
  const auto is_many = [&] { return index.sheets.size() > book.limits.workbook_parts; };
  if (auto read = book.parse(part, {listen, pass_over, pass_over}, is_many); !read) return tl::unexpected(read.error());
  if (is_many()) return tl::unexpected(book.large({"sheets", "张工作表"}, book.limits.workbook_parts));
  return index;
}

}  // namespace milu::data
