#include <milu/session/changes.hpp>

#include "report/json_text.hpp"

#include <array>
#include <map>

namespace milu::session {
namespace {

using report::json_array;
using report::json_object;
using report::quoted;

struct shown_path { const char* name; const char* path; };

constexpr std::array<shown_path, 10> shown_paths = {{{"eligibility", "eligibility"},
                                                     {"points.total", "points.total"},
                                                     {"rank", "rank"},
                                                     {"place", "place"},
                                                     {"tier", "tier"},
                                                     {"award.money.amount", "award.money.amount"},
                                                     {"open", "open"},
                                                     {"held", "held"},
                                                     {"waiting.position", "waiting[0].position"},
                                                     {"declined.because", "declined.because"}}};

std::vector<changed_field> fields_between(const recorded& before, const recorded& after) {
  std::vector<changed_field> fields;
  for (const auto& [name, path] : shown_paths) {
    auto old = before.text(path);
    auto now = after.text(path);
    if (old != now) fields.push_back({name, std::move(old), std::move(now)});
  }
  return fields;
}

bool differ_at(const recorded& before, const recorded& after, const std::string& path) {
  return before.text(path) != after.text(path);
}

bool differ_below(const recorded& before, const recorded& after, const std::string& prefix) {
  for (const std::string& path : differing(before, after)) {
    if (path.compare(0, prefix.size(), prefix) == 0) return true;
  }
  return false;
}

// What comes out of the application alone: it cannot change because others moved.
bool own_part_differs(const recorded& before, const recorded& after) {
  for (const char* prefix : {"eligibility", "values.", "lists.", "points.", "requirements["}) {
    if (differ_below(before, after, prefix)) return true;
  }
  return false;
}

std::vector<change_cause> causes_between(const recorded& before, const recorded& after) {
  std::vector<change_cause> causes;
  const auto add = [&](bool is_cause, change_cause cause) {
    if (is_cause) causes.push_back(cause);
  };
  add(differ_below(before, after, "withdrawn"), change_cause::withdrawn);
  add(differ_at(before, after, "receipt.input"), change_cause::input);
  add(differ_below(before, after, "rulings["), change_cause::ruling);
  add(differ_below(before, after, "declined"), change_cause::declined);
  add(differ_at(before, after, "receipt.rules"), change_cause::rules);
  add(differ_below(before, after, "receipt.parameters"), change_cause::parameters);
  add(differ_at(before, after, "receipt.as_of") || differ_at(before, after, "receipt.law_on"), change_cause::dates);
  add(differ_at(before, after, "receipt.profile"), change_cause::profile);
  if (causes.empty()) add(own_part_differs(before, after), change_cause::call);
  if (causes.empty()) causes.push_back(change_cause::others_moved);
  return causes;
}

std::map<std::string, const recorded*> by_id(const std::vector<recorded>& all) {
  std::map<std::string, const recorded*> found;
  for (const recorded& one : all) found.emplace(one.id, &one);
  return found;
}

}  // namespace

std::vector<change> changes_since(const std::vector<recorded>& before, const std::vector<recorded>& after) {
  const auto old = by_id(before);
  const auto now = by_id(after);
  const recorded nothing;
  std::vector<change> all;
  for (const recorded& one : after) {
    const auto earlier = old.find(one.id);
    const bool is_new = earlier == old.end();
    auto fields = fields_between(is_new ? nothing : *earlier->second, one);
    if (fields.empty()) continue;
    auto causes = is_new ? std::vector<change_cause>{change_cause::appeared} : causes_between(*earlier->second, one);
    all.push_back({one.id, std::move(fields), std::move(causes)});
  }
  for (const recorded& one : before) {
    if (!now.contains(one.id)) all.push_back({one.id, fields_between(one, nothing), {change_cause::gone}});
  }
  return all;
}

const char* word_of(change_cause cause) {
  switch (cause) {
    case change_cause::appeared: return "appeared";
    case change_cause::gone: return "gone";
    case change_cause::withdrawn: return "withdrawn";
    case change_cause::input: return "input_changed";
    case change_cause::ruling: return "ruling_changed";
    case change_cause::declined: return "declined";
    case change_cause::rules: return "rules_changed";
    case change_cause::parameters: return "parameters_changed";
    case change_cause::dates: return "dates_changed";
    case change_cause::profile: return "profile_changed";
    case change_cause::call: return "call_changed";
    case change_cause::others_moved: return "others_moved";
  }
  return "others_moved";
}

phrase text_of(change_cause cause) {
  switch (cause) {
    case change_cause::appeared: return {"it was not there before", "此前没有这份申报"};
    case change_cause::gone: return {"it is no longer there", "这份申报已不在数据中"};
    case change_cause::withdrawn: return {"it was withdrawn", "申报撤回"};
    case change_cause::input: return {"the application was changed", "申报内容有改动"};
    case change_cause::ruling: return {"a ruling", "人工裁定有变化"};
    case change_cause::declined: return {"an award was declined", "放弃奖项"};
    case change_cause::rules: return {"the rules were changed", "规则有改动"};
    case change_cause::parameters: return {"a parameter was changed", "参数有改动"};
    case change_cause::dates: return {"another day", "日期不同"};
    case change_cause::profile: return {"another profile", "参数方案不同"};
    case change_cause::call: return {"the facts of the call were changed", "批次信息有改动"};
    case change_cause::others_moved: return {"others moved", "他人变动所致"};
  }
  return "";
}

std::string to_json(const change& one) {
  json_array fields;
  for (const changed_field& each : one.fields) {
    json_object made;
    made.add("field", quoted(each.path));
    made.add("before", each.before ? quoted(*each.before) : "null");
    made.add("after", each.after ? quoted(*each.after) : "null");
    fields.add(made.text());
  }
  std::vector<std::string> causes;
  for (const change_cause cause : one.causes) causes.emplace_back(word_of(cause));
  json_object whole;
  whole.add("schema", quoted("milu.change/1"));
  whole.add("id", quoted(one.id));
  whole.add("changes", fields.text());
  whole.add("causes", report::array_of_texts(causes));
  return whole.text();
}

}  // namespace milu::session
