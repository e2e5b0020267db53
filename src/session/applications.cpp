#include <milu/session/applications.hpp>

#include <sstream>

namespace milu::session {

result<std::vector<eval::application>> read_applications(const model::policy& rules, std::string_view text,
                                                         const data::reader_options& options) {
  std::istringstream in{std::string(text)};
  data::application_reader reader(rules, in, options);
  std::vector<eval::application> all;
  for (;;) {
    auto next = reader.next();
    if (!next) return tl::unexpected(std::move(next.error()));
    if (!*next) return all;
    all.push_back(std::move(**next));
  }
}

result<eval::application> read_application(const model::policy& rules, std::string_view text,
                                           const data::reader_options& options) {
  auto all = read_applications(rules, text, options);
  if (!all) return tl::unexpected(std::move(all.error()));
  if (all->size() > 1) return failure({.code = "data.single", .where = (*all)[1].place});
  return std::move(all->front());
}

result<std::vector<eval::call>> read_calls(const model::policy& rules, std::string_view text,
                                           const data::reader_options& options) {
  std::istringstream in{std::string(text)};
  return data::read_calls(rules, in, options);
}

}  // namespace milu::session
