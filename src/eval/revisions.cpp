#include <milu/eval/revisions.hpp>

#include <map>
#include <string>

namespace milu::eval {

std::vector<application> keep_latest(std::vector<application>& all) {
  std::map<std::string, std::uint64_t> latest;
  for (const application& one : all) {
    std::uint64_t& known = latest[one.id];
    if (one.revision > known) known = one.revision;
  }
  std::vector<application> kept;
  std::vector<application> superseded;
  for (application& one : all) {
    const bool is_latest = one.revision == latest[one.id];
    (is_latest ? kept : superseded).push_back(std::move(one));
  }
  all = std::move(kept);
  return superseded;
}

}  // namespace milu::eval
