#include <milu/data/ruling_reader.hpp>

#include "data/cell_text.hpp"
#include "data/expectation.hpp"
#include "data/record_source.hpp"
#include "data/ruling_value.hpp"

#include <milu/base/utf8.hpp>
#include <milu/source/suggest.hpp>

#include <algorithm>
#include <array>
#include <set>

namespace milu::data {
namespace {

using eval::office_ruling;
using eval::ruling_kind;

constexpr std::array<const char*, 8> columns = {"id", "what", "value", "by", "on", "because", "minute", "round"};
constexpr std::array<const char*, 6> required = {"id", "what", "value", "because", "by", "on"};

struct kind_name { ruling_kind kind; const char* zh; };
constexpr std::array<kind_name, 7> kinds = {{{ruling_kind::eligible, "资格"},
                                             {ruling_kind::mark_struck, "评分作废"},
                                             {ruling_kind::tie_order, "并列次序"},
                                             {ruling_kind::tier, "等次"},
                                             {ruling_kind::amount, "金额"},
                                             {ruling_kind::points, "得分"},
                                             {ruling_kind::not_discussed, "不予讨论"}}};

std::optional<ruling_kind> kind_of(const std::string& word) {
  for (const kind_name& one : kinds) {
    if (word == eval::word_of(one.kind) || word == one.zh) return one.kind;
  }
  return std::nullopt;
}

// One ruling while it is read: everything that is wrong with it stands at its line.
class binder {
 public:
  binder(const model::policy& rules, const reader_options& options, const read_record& record)
      : rules_(rules), options_(options), record_(record) {}

  office_ruling bind() {
    ruled_.place = record_.place;
    check_names();
    for (const char* name : required) {
      if (text(name).empty()) refuse(name, {.code = missing_code(name), .arguments = {name}});
    }
    ruled_.id = text("id");
    ruled_.value = text("value");
    ruled_.by = text("by");
    ruled_.because = text("because");
    ruled_.minute = text("minute");
    bind_day();
    bind_round();
    bind_what();
    return std::move(ruled_);
  }
  diagnostics& problems() { return problems_; }

 private:
  static const char* missing_code(const std::string& name) {
    return name == "because" ? "ruling.because" : "ruling.missing";
  }

  std::string text(const char* name) const {
    const json_value* found = record_.json.find(name);
    if (!found) return {};
    if (found->kind == json_kind::yes_no) return found->is_true ? "yes" : "no";
    return utf8::comparable(found->text);
  }

  void check_names() {
    for (const std::string& name : record_.json.names) {
      if (std::find(columns.begin(), columns.end(), name) != columns.end()) continue;
      const auto near = nearest(name, std::vector<std::string>(columns.begin(), columns.end()));
      refuse(name, {.code = near ? "data.unknown.field.near" : "data.unknown.field",
                    .arguments = near ? std::vector<phrase>{quoted(name), *near} : std::vector<phrase>{quoted(name)}});
    }
  }

  void bind_day() {
    const std::string written = text("on");
    const auto day = parse_date(plain_day(written).value_or(written));
    if (day) ruled_.on = *day;
    else if (!written.empty()) refuse("on", {.code = "data.date", .arguments = {quoted(written)}});
  }

  void bind_round() {
    const std::string wanted = text("round");
    if (wanted.empty()) return;
    for (std::uint32_t i = 0; i < rules_.rounds.size(); ++i) {
      if (rules_.rounds[i].head.name == wanted) ruled_.round = i;
    }
    if (!ruled_.round) {
      const std::string only = rules_.rounds.empty() ? "" : rules_.rounds.front().head.name;
      refuse("round", {.code = "ruling.name", .arguments = {quoted(wanted), only}});
    }
  }

  void bind_what() {
    const std::string word = text("what");
    if (word.empty() || text("value").empty()) return;
    const auto kind = kind_of(word);
    if (!kind) return refuse("what", unknown_kind(word));
    ruled_.what = *kind;
    if (auto wrong = bind_value(ruled_, rules_, options_.limits)) refuse("value", std::move(*wrong));
  }

  static diagnostic unknown_kind(const std::string& word) {
    phrase all{"", ""};
    for (const kind_name& one : kinds) {
      all.en += (all.en.empty() ? "" : ", ") + std::string(eval::word_of(one.kind));
      all.zh += (all.zh.empty() ? "" : "、") + std::string(one.zh);
    }
    return {.code = "ruling.what", .arguments = {quoted(word), all}};
  }

  void refuse(const std::string& field, diagnostic problem) {
    data_place where = record_.place;
    where.application = text("id");
    where.field = field;
    problem.where = std::move(where);
    problems_.push_back(std::move(problem));
  }

  const model::policy& rules_;
  const reader_options& options_;
  const read_record& record_;
  office_ruling ruled_;
  diagnostics problems_;
};

// Two rulings on one matter contradict each other, or one of them was forgotten in the file.
std::string matter_of(const office_ruling& one) {
  std::string matter = one.id + '\x1f' + eval::word_of(one.what);
  if (one.what == ruling_kind::points) matter += '\x1f' + std::to_string(one.definition);
  if (one.what == ruling_kind::mark_struck) matter += '\x1f' + one.value;
  return matter + '\x1f' + (one.round ? std::to_string(*one.round) : "");
}

diagnostic twice(const office_ruling& one, const model::policy& rules) {
  data_place where = one.place;
  where.application = one.id;
  return {.code = "ruling.twice", .where = where, .arguments = {shown_id(one.id, rules), eval::word_of(one.what)}};
}

}  // namespace

result<std::vector<office_ruling>> read_rulings(const model::policy& rules, std::istream& from,
                                                const reader_options& options) {
  const model::record_type no_form;
  reader_options settings = options;
  settings.plain_columns.assign(columns.begin(), columns.end());
  record_source records(from, rules, no_form, settings);
  std::vector<office_ruling> all;
  std::set<std::string> matters;
  diagnostics problems;
  for (auto read = records.next();; read = records.next()) {
    if (!read) return tl::unexpected(std::move(read.error()));
    if (!*read || problems.size() >= options.limits.problems) break;
    if (!(*read)->faults.empty()) return tl::unexpected(std::move((*read)->faults));
    binder one(rules, options, **read);
    all.push_back(one.bind());
    problems.insert(problems.end(), one.problems().begin(), one.problems().end());
    if (one.problems().empty() && !matters.insert(matter_of(all.back())).second) problems.push_back(twice(all.back(), rules));
  }
  if (!problems.empty()) return tl::unexpected(std::move(problems));
  return all;
}

}  // namespace milu::data
