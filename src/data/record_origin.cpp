#include "data/record_origin.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

namespace milu::data {
namespace {

std::string_view without_positions(std::string_view path) { return path.substr(0, path.find('[')); }

// `reviews[2].mark` taken apart: the list, the position from 0, the path within.
struct element_path {
  std::string list;
  std::size_t index;
  std::string_view inner;
};

std::optional<element_path> split(std::string_view path) {
  const std::size_t open = path.find('[');
  const std::size_t close = path.find(']', open == path.npos ? path.size() : open);
  if (close == path.npos) return std::nullopt;
  std::size_t position = 0;
  for (const char digit : path.substr(open + 1, close - open - 1)) {
    position = position * 10 + static_cast<std::size_t>(digit - '0');
  }
  const std::string_view inner = path.substr(std::min(path.size(), close + 2));
  return element_path{std::string(path.substr(0, open)), position - 1, inner};
}

void name_column(data_place& place, std::string_view path, const record_origin& origin) {
  if (origin.columns == nullptr) return;
  const auto& columns = *origin.columns;
  const std::string_view plain = without_positions(path);
  const auto found = std::find_if(columns.begin(), columns.end(), [&](const auto& one) { return one.path == plain; });
  if (found == columns.end()) return;
  place.column = found->column;
  place.heading = found->heading;
}

void locate(data_place& place, std::string_view path, const record_origin& origin) {
  if (origin.row.line != 0) {
    place.file = origin.row.file;
    place.sheet = origin.row.sheet;
    place.line = origin.row.line;
  }
  const auto element = split(path);
  const auto list = element ? origin.lists.find(element->list) : origin.lists.end();
  if (list == origin.lists.end()) return name_column(place, path, origin);
  if (element->index < list->second.size()) locate(place, element->inner, list->second[element->index]);
}

}  // namespace

void locate(diagnostic& problem, const record_origin& origin) {
  auto* place = std::get_if<data_place>(&problem.where);
  if (place == nullptr || place->column != 0) return;
  const std::string path = place->field;
  locate(*place, path, origin);
}

}  // namespace milu::data
