#include <milu/report/public_list.hpp>
#include <milu/source/visible.hpp>

#include <map>
#include <ostream>

#include "cli/commands.hpp"
#include "cli/inputs.hpp"
#include "cli/recorded_file.hpp"
#include "cli/recorded_options.hpp"
#include "cli/records.hpp"

namespace milu::cli {
namespace {

using session::recorded;

struct difference {
  std::string id;
  std::string path;    // empty: the whole record is missing on one side
  std::string before;
  std::string after;
};

std::string shown(const recorded& one, const std::string& path) {
  const auto found = one.leaves.find(path);
  return found == one.leaves.end() ? "—" : found->second.text;
}

void add_differences(std::vector<difference>& found, const recorded& old, const recorded& now) {
  for (const std::string& path : session::differing(old, now)) {
    found.push_back({old.id, path, shown(old, path), shown(now, path)});
  }
}

std::vector<difference> compare(const std::vector<recorded>& old, const std::vector<recorded>& now) {
  std::map<std::string, const recorded*> by_id;
  for (const recorded& one : now) by_id.emplace(one.id, &one);
  std::vector<difference> found;
  for (const recorded& one : old) {
    const auto again = by_id.find(one.id);
    if (again == by_id.end()) {
      found.push_back({one.id, "", "recorded", "—"});
      continue;
    }
    add_differences(found, one, *again->second);
    by_id.erase(again);
  }
  for (const recorded& one : now) {
    if (by_id.contains(one.id)) found.push_back({one.id, "", "—", "decided"});
  }
  return found;
}

std::string line_of(const difference& one, language wanted) {
  const bool zh = wanted == language::zh;
  std::string text = visible(one.id, 40) + (zh ? "：" : ": ");
  if (!one.path.empty()) {
    return text + one.path + (zh ? "，记录为 " : ": recorded ") + visible(one.before, 80) +
           (zh ? "，重新计算为 " : ", computed ") + visible(one.after, 80);
  }
  const bool is_extra = one.before == "—";
  if (zh) return text + (is_extra ? "结论文件中没有" : "数据中没有");
  return text + (is_extra ? "not among the records" : "not in the data");
}

int tell(const std::vector<difference>& found, std::size_t records, console& speaker) {
  constexpr std::size_t most = 200;
  const bool zh = speaker.speaks() == language::zh;
  const std::string number = std::to_string(records);
  if (found.empty()) {
    speaker.out() << (zh ? number + "份结论与重新计算的结果一致\n" : number + (records == 1 ? " decision verified\n" : " decisions verified\n"));
    return done;
  }
  for (std::size_t i = 0; i < found.size() && i < most; ++i) speaker.out() << line_of(found[i], speaker.speaks()) << '\n';
  if (found.size() > most) speaker.out() << "… " << found.size() - most << '\n';
  speaker.out() << (zh ? "共有" + std::to_string(found.size()) + "处不一致\n"
                       : std::to_string(found.size()) + (found.size() == 1 ? " difference\n" : " differences\n"));
  return exit_code::found;
}

// Records of `eval` know nothing of a cohort, and are computed again in the same way.
tl::expected<std::unique_ptr<session::run>, int> decide_again(const question& asked, const options& given,
                                                              bool is_cohort, console& speaker) {
  if (is_cohort) return decide_all(asked, given, speaker);
  auto applications = read_all(asked.rules(), given, speaker);
  if (!applications) return tl::unexpected(applications.error());
  auto made = session::decide_each(asked.asked, std::move(*applications), true);
  if (!made) return tl::unexpected(speaker.refuse(made.error(), asked.file->text));
  return std::move(*made);
}

}  // namespace

int verify(const options& given, console& speaker) {
  if (given.words.size() != 2) {
    return speaker.refuse({.code = "cli.missing",
                           .arguments = {phrase("the decisions, or the rules", "结论文件或规则文件"), given.command}}, usage);
  }
  if (const auto code = missing_input(given, speaker)) return *code;
  options own = given;
  own.words = {given.words[1]};
  const auto old = read_recorded(given.words[0], speaker);
  if (!old) return old.error();
  auto behind = options_behind(*old, own, speaker);
  if (!behind) return behind.error();
  behind->keep_going = true;
  const auto asked = ask(*behind, speaker);
  if (!asked) return asked.error();
  const bool is_cohort = old->front().text("receipt.cohort_input").has_value();
  const auto made = decide_again(*asked, *behind, is_cohort, speaker);
  if (!made) return made.error();
  std::vector<recorded> now;
  const bool is_public = asked->asked.for_whom == report::audience::public_list;
  for (const report::decision& one : (*made)->decisions)
    if (!is_public || report::is_listed(one)) now.push_back(session::recorded_of(one));
  return tell(compare(*old, now), old->size(), speaker);
}

}  // namespace milu::cli
