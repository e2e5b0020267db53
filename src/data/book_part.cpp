#include "data/book_part.hpp"

namespace milu::data {
namespace {

diagnostic diagnose(const book_reader& book, const std::string& part, part_fault fault) {
  switch (fault) {
    case part_fault::locked: return {.code = "book.protected", .where = data_place{.file = book.file}};
    case part_fault::over_budget:
      return book.large({"bytes when unpacked", "字节（解压后）"}, book.limits.workbook_expanded_bytes);
    case part_fault::no_such_part: return book.broken({"it has no part " + part, "缺少部件 " + part});
    case part_fault::broken:
    case part_fault::stopped: break;
  }
  return book.broken({"its part " + part + " is damaged", "部件 " + part + " 已损坏"});
}

diagnostic diagnose(const book_reader& book, const std::string& part, xml_fault fault) {
  switch (fault) {
    case xml_fault::document_type:
      return book.broken({"its part " + part + " declares a document type", "部件 " + part + " 声明了文档类型"});
    case xml_fault::nesting: return book.large({"levels of tags", "层标签"}, book.limits.workbook_nesting);
    case xml_fault::long_token: return book.large({"bytes in one tag", "字节（一个标签）"}, book.limits.cell_bytes);
    case xml_fault::none:
    case xml_fault::broken: break;
  }
  return book.broken({"its part " + part + " is not well-formed XML", "部件 " + part + " 不是合格的 XML"});
}

}  // namespace

diagnostic book_reader::broken(phrase what) const {
  return {.code = "book.broken", .where = data_place{.file = file}, .arguments = {std::move(what)}};
}

diagnostic book_reader::large(phrase what, std::size_t limit) const {
  const std::string most = std::to_string(limit);
  return {.code = "book.large", .where = data_place{.file = file},
          .arguments = {{most + " " + what.en, most + what.zh}}};
}

tl::expected<void, diagnostic> book_reader::parse(const std::string& part, xml_events events,
                                                  const std::function<bool()>& enough) {
  xml_reader reader(std::move(events), limits);
  bool has_enough = false;
  const auto read = zip.read(part, budget, [&](std::string_view piece) {
    const bool is_well = reader.feed(piece);
    has_enough = is_well && enough();
    return is_well && !has_enough;
  });
  if (has_enough) return {};
  if (!read && reader.fault() == xml_fault::none) return tl::unexpected(diagnose(*this, part, read.error()));
  if (reader.finish()) return {};
  return tl::unexpected(diagnose(*this, part, reader.fault()));
}

}  // namespace milu::data
