#include "cli/change_list.hpp"

#include "cli/recorded_file.hpp"
#include "cli/records.hpp"

#include <milu/base/utf8.hpp>
#include <milu/session/changes.hpp>
#include <milu/source/visible.hpp>

#include <algorithm>
#include <ostream>

namespace milu::cli {
namespace {

using session::change;

phrase name_of(const std::string& path) {
  if (path == "eligibility") return {"eligibility", "资格"};
  if (path == "points.total") return {"total", "总分"};
  if (path == "rank") return {"rank", "名次"};
  if (path == "place") return {"place", "次序"};
  if (path == "tier") return {"tier", "等次"};
  if (path == "award.money.amount") return {"money", "金额"};
  if (path == "open") return {"sent back", "退回复议"};
  if (path == "held") return {"place held", "预留"};
  if (path == "declined.because") return {"declined", "放弃"};
  return {"waiting", "候补"};
}

std::string line_of(const change& one, language wanted) {
  const bool zh = wanted == language::zh;
  std::string text = visible(one.id, 40) + (zh ? "：" : ": ");
  for (std::size_t i = 0; i < one.fields.size(); ++i) {
    const session::changed_field& each = one.fields[i];
    if (i > 0) text += zh ? "，" : ", ";
    text += name_of(each.path).in(wanted) + " " + visible(each.before.value_or("—"), 40) + " → " +
            visible(each.after.value_or("—"), 40);
  }
  text += zh ? "（" : " (";
  for (std::size_t i = 0; i < one.causes.size(); ++i) {
    text += (i == 0 ? "" : zh ? "；" : "; ") + session::text_of(one.causes[i]).in(wanted);
  }
  return text + (zh ? "）" : ")");
}

std::string human_list(const std::vector<change>& all, std::size_t of, language wanted) {
  const std::string number = std::to_string(all.size());
  std::string text = wanted == language::zh ? std::to_string(of) + "份结论中有" + number + "份变动\n"
                                            : number + " of " + std::to_string(of) + " decisions changed\n";
  for (const change& one : all) text += "  " + line_of(one, wanted) + "\n";
  return text;
}

std::string json_list(const std::vector<change>& all, bool is_array) {
  std::string text = is_array ? "[\n" : "";
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (is_array && i > 0) text += ",\n";
    text += session::to_json(all[i]) + (is_array ? "" : "\n");
  }
  return is_array ? text + (all.empty() ? "]\n" : "\n]\n") : text;
}

}  // namespace

int tell_changes(const session::run& made, const options& given, console& speaker) {
  const auto before = read_recorded(*given.against, speaker);
  if (!before) return before.error();
  std::vector<session::recorded> after;
  for (const report::decision& one : made.decisions) after.push_back(session::recorded_of(one));
  const auto all = session::changes_since(*before, after);
  const bool is_human = !given.format ? speaker.is_terminal() : *given.format == "human";
  speaker.out() << (is_human ? human_list(all, after.size(), speaker.speaks())
                             : json_list(all, given.format && *given.format == "json"));
  return done;
}

}  // namespace milu::cli
