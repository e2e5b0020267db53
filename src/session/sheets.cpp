#include "session/sheets.hpp"

#include "data/plain_sheet.hpp"
#include "data/workbook.hpp"

namespace milu::session {

model::sheet_reader sheets_beside(const file_reader& read, const limits& allowed) {
  if (!read) return {};
  return [&read, &allowed](const std::string& name) -> result<model::plain_sheet> {
    const auto path = path_beside("", data::address_of(name).file);
    if (!path) return tl::unexpected(path.error());
    auto bytes = read(*path, allowed.sheet_bytes);
    if (!bytes) return tl::unexpected(bytes.error());
    return data::read_plain_sheet(std::move(*bytes), name, allowed);
  };
}

}  // namespace milu::session
