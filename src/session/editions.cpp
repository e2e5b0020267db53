#include <milu/session/editions.hpp>

#include <algorithm>
#include <map>

namespace milu::session {

edition edition_of(std::string path, const model::policy& rules) {
  const model::validity& period = rules.head.in_force;
  return {std::move(path), rules.head.name, rules.edition, period.from, period.until, rules.digest};
}

std::vector<programme> programmes_on(const date& day, std::vector<edition> all) {
  std::stable_sort(all.begin(), all.end(),
                   [](const edition& left, const edition& right) { return left.from < right.from; });
  std::map<std::string, programme> by_name;
  for (edition& one : all) {
    programme& own = by_name[one.programme];
    own.name = one.programme;
    const bool holds = (!one.from || *one.from <= day) && (!one.until || day <= *one.until);
    if (holds) own.holding.push_back(own.editions.size());
    own.editions.push_back(std::move(one));
  }
  std::vector<programme> listed;
  for (auto& [name, one] : by_name) listed.push_back(std::move(one));
  return listed;
}

}  // namespace milu::session
