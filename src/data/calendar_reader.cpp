#include <milu/data/calendar_reader.hpp>

#include "data/cell_text.hpp"
#include "data/expectation.hpp"
#include "data/record_source.hpp"

#include <milu/base/utf8.hpp>

#include <algorithm>
#include <array>

namespace milu::data {
namespace {

const std::vector<std::string> columns = {"date", "until", "kind", "name"};

// What Chinese tables call the columns.
const std::vector<renaming> headings = {
    {"日期", "date", "", ""}, {"至", "until", "", ""},   {"截止日期", "until", "", ""}, {"类型", "kind", "", ""},
    {"类别", "kind", "", ""}, {"名称", "name", "", ""}, {"节日", "name", "", ""},     {"说明", "name", "", ""}};

constexpr std::array<const char*, 6> free_words = {"holiday", "休", "休息", "放假", "节假日", "休息日"};
constexpr std::array<const char*, 6> working_words = {"workday", "班", "上班", "补班", "工作日", "调休上班"};

constexpr std::int64_t longest_row = 366;

// One row while it is read: everything that is wrong with it stands at its line.
class binder {
 public:
  explicit binder(const read_record& record) : record_(record) {}

  void bind(work_calendar& into) {
    check_names();
    const auto first = day("date");
    const auto last = text("until").empty() ? first : day("until");
    const auto works = is_working();
    if (!problems_.empty() || !first || !last || !works) return;
    const std::int64_t length = day_number(*last) - day_number(*first);
    if (length < 0 || length >= longest_row) {
      return refuse("until", {.code = "calendar.until", .arguments = {to_text(*first), to_text(*last)}});
    }
    for (std::int64_t at = day_number(*first); at <= day_number(*last); ++at) {
      const date listed = from_day_number(at).value_or(*first);
      if (!into.add(listed, *works)) refuse("date", {.code = "calendar.twice", .arguments = {to_text(listed)}});
    }
  }
  diagnostics& problems() { return problems_; }

 private:
  std::string text(const char* name) const {
    const json_value* found = record_.json.find(name);
    return found ? utf8::comparable(found->text) : std::string{};
  }

  void check_names() {
    for (const std::string& name : record_.json.names) {
      if (std::find(columns.begin(), columns.end(), name) != columns.end()) continue;
      refuse(name, {.code = "calendar.column", .arguments = {quoted(name)}});
    }
  }

  std::optional<date> day(const char* column) {
    const std::string written = text(column);
    const auto read = parse_date(plain_day(written).value_or(written));
    if (written.empty()) refuse(column, {.code = "calendar.missing", .arguments = {column}});
    else if (!read) refuse(column, {.code = "data.date", .arguments = {quoted(written)}});
    return read;
  }

  std::optional<bool> is_working() {
    const std::string word = text("kind");
    const auto is_one_of = [&](const auto& words) { return std::count(words.begin(), words.end(), word) > 0; };
    if (is_one_of(free_words)) return false;
    if (is_one_of(working_words)) return true;
    if (word.empty()) refuse("kind", {.code = "calendar.missing", .arguments = {"kind"}});
    else refuse("kind", {.code = "calendar.kind", .arguments = {quoted(word)}});
    return std::nullopt;
  }

  void refuse(const std::string& field, diagnostic problem) {
    data_place where = record_.place;
    where.field = field;
    problem.where = std::move(where);
    problems_.push_back(std::move(problem));
  }

  const read_record& record_;
  diagnostics problems_;
};

// The form that other tables are checked against is none here.
tl::unexpected<diagnostics> as_calendar(diagnostics problems) {
  for (diagnostic& one : problems)
    if (one.code == "data.unknown.field" || one.code == "data.unknown.field.near") one.code = "calendar.column";
  return tl::unexpected(std::move(problems));
}

}  // namespace

result<work_calendar> read_calendar(std::istream& from, const reader_options& options) {
  const model::policy no_rules;
  const model::record_type no_form;
  reader_options settings = options;
  settings.plain_columns = columns;
  settings.renamings = headings;
  record_source records(from, no_rules, no_form, settings);
  work_calendar made;
  diagnostics problems;
  for (auto read = records.next();; read = records.next()) {
    if (!read) return as_calendar(std::move(read.error()));
    if (!*read || problems.size() >= options.limits.problems) break;
    if (!(*read)->faults.empty()) return as_calendar(std::move((*read)->faults));
    binder one(**read);
    one.bind(made);
    problems.insert(problems.end(), one.problems().begin(), one.problems().end());
  }
  if (!problems.empty()) return tl::unexpected(std::move(problems));
  if (made.covers_nothing()) return failure({.code = "calendar.empty", .where = data_place{.file = options.file}});
  return made;
}

}  // namespace milu::data
