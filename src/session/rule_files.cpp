#include <milu/session/rule_files.hpp>

#include <milu/syntax/amend.hpp>
#include <milu/syntax/parse.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace milu::session {
namespace {

using syntax::named_file;

std::string folder_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == path.npos ? std::string{} : std::string(path.substr(0, slash + 1));
}

void move_by(std::uint32_t offset, span& where) {
  where.begin += offset;
  where.end += offset;
}

void move_by(std::uint32_t offset, diagnostics& problems) {
  for (diagnostic& one : problems) {
    if (auto* where = std::get_if<span>(&one.where)) move_by(offset, *where);
    for (label& beside : one.labels) move_by(offset, beside.where);
  }
}

// A table's sheet is named from the file that holds the table; in the merged policy, from the policy.
void name_sheets_from_policy(syntax::tree& whole, const std::string& folder) {
  for (const syntax::node& table : whole.nodes) {
    if (folder.empty() || table.kind != syntax::node_kind::table) continue;
    for (std::size_t index = 1; index < table.children.size(); ++index) {
      const syntax::node& before = whole.nodes[table.children[index - 1]];
      if (before.word != syntax::keyword::from_file) continue;
      syntax::token& sheet = whole.tokens[whole.nodes[table.children[index]].first_token];
      if (const auto path = path_beside(folder, sheet.text)) sheet.text = *path;
    }
  }
}

class gatherer {
 public:
  gatherer(document policy, const limits& allowed, const file_reader& read)
      : made_{.text = std::move(policy), .whole = {}, .problems = {}}, allowed_(allowed), read_(read),
        shown_folder_(folder_of(made_.text.name())), path_(made_.text.name().substr(shown_folder_.size())) {}

  gathered_rules take() && {
    syntax::parsed main = syntax::parse(made_.text, allowed_);
    made_.problems = std::move(main.problems);
    if (has_errors(made_.problems)) return std::move(made_);
    made_.whole = follow(std::move(main.whole), path_);
    return std::move(made_);
  }

 private:
  // The tree of a file with all that it names put in; whatever went wrong is among the problems.
  syntax::tree follow(syntax::tree whole, const std::string& path);
  void bring(const named_file&, const std::string& from, std::set<std::string>& shared, syntax::tree& whole);
  std::optional<syntax::tree> read(const named_file&, const std::string& from, std::string& path);
  std::optional<std::string> bytes_of(const named_file&, const std::string& path);
  std::optional<syntax::tree> refuse(diagnostic problem, span where) {
    problem.where = where;
    made_.problems.push_back(std::move(problem));
    return std::nullopt;
  }
  syntax::tree keep(syntax::amended made, const syntax::tree& otherwise);

  gathered_rules made_;
  const limits& allowed_;
  const file_reader& read_;
  std::string shown_folder_;
  std::string path_;                            // of the policy, from its own folder
  std::vector<std::string> open_ = {};          // the files that are being followed
  std::map<std::string, syntax::tree> known_ = {};  // as they were read: a base and a policy may share a file
  std::map<std::string, std::set<std::string>> shared_ = {};  // by the files they came to: what was used already
};

std::optional<std::string> gatherer::bytes_of(const named_file& named, const std::string& path) {
  if (made_.text.files() > allowed_.rules_files) {
    refuse({.code = "files.count", .arguments = {std::to_string(allowed_.rules_files)}}, named.where);
    return std::nullopt;
  }
  auto bytes = read_(path, allowed_.rules_bytes);
  if (bytes) return std::move(*bytes);
  for (diagnostic& one : bytes.error()) refuse(std::move(one), named.where);
  return std::nullopt;
}

std::optional<syntax::tree> gatherer::read(const named_file& named, const std::string& from, std::string& path) {
  if (!read_) return refuse({.code = "files.none", .arguments = {named.path}}, named.where);
  auto beside = path_beside(folder_of(from), named.path);
  if (!beside) return refuse(beside.error().front(), named.where);
  path = *beside;
  const bool is_open = std::find(open_.begin(), open_.end(), path) != open_.end();
  if (is_open) return refuse({.code = "files.cycle", .arguments = {named.path}}, named.where);
  if (open_.size() >= allowed_.amendments) {
    return refuse({.code = "files.depth", .arguments = {std::to_string(allowed_.amendments)}}, named.where);
  }
  if (const auto known = known_.find(path); known != known_.end()) return known->second;
  const auto bytes = bytes_of(named, path);
  if (!bytes) return std::nullopt;
  const document alone(shown_folder_ + path, *bytes);
  syntax::parsed parsed = syntax::parse(alone, allowed_);
  const std::uint32_t offset = made_.text.add(shown_folder_ + path, *bytes);
  move_by(offset, parsed.problems);
  for (syntax::token& one : parsed.whole.tokens) move_by(offset, one.where);
  made_.problems.insert(made_.problems.end(), parsed.problems.begin(), parsed.problems.end());
  if (has_errors(parsed.problems)) return std::nullopt;
  name_sheets_from_policy(parsed.whole, folder_of(path));
  return known_.emplace(path, std::move(parsed.whole)).first->second;
}

syntax::tree gatherer::keep(syntax::amended made, const syntax::tree& otherwise) {
  const bool is_of_use = !has_errors(made.problems);
  made_.problems.insert(made_.problems.end(), made.problems.begin(), made.problems.end());
  return is_of_use ? std::move(made.whole) : otherwise;
}

syntax::tree gatherer::follow(syntax::tree whole, const std::string& path) {
  open_.push_back(path);
  std::set<std::string>& shared = shared_[path];
  const auto base = syntax::base_of(whole);
  if (const auto second = syntax::second_base_of(whole)) {
    refuse({.code = "head.twice", .arguments = {phrase("amends", "修正")}}, second->where);
  }
  const std::vector<named_file> used = syntax::shared_of(whole);
  std::string other;
  if (base) {
    if (auto found = read(*base, path, other)) {
      const syntax::tree below = follow(std::move(*found), other);
      shared = shared_[other];
      whole = keep(syntax::amend(below, base->path, whole), whole);
    }
  }
  for (const named_file& one : used) bring(one, path, shared, whole);
  open_.pop_back();
  return base || !used.empty() ? syntax::without_names_of_files(whole) : std::move(whole);
}

// A file that is used may use others; each comes once, however many name it.
void gatherer::bring(const named_file& named, const std::string& from, std::set<std::string>& shared,
                     syntax::tree& whole) {
  std::string path;
  const auto found = read(named, from, path);
  if (!found || !shared.insert(path).second) return;
  open_.push_back(path);
  for (const named_file& next : syntax::shared_of(*found)) bring(next, path, shared, whole);
  open_.pop_back();
  whole = keep(syntax::share(whole, *found, named), whole);
}

}  // namespace

gathered_rules gather_rules(document policy, const limits& allowed, const file_reader& read) {
  return gatherer(std::move(policy), allowed, read).take();
}

result<std::string> path_beside(std::string_view from, std::string_view written) {
  const auto refused = [&] { return failure({.code = "files.path", .arguments = {std::string(written)}}); };
  const bool is_absolute = written.empty() || written.front() == '/' || written.find(':') != written.npos;
  if (is_absolute || written.find('\\') != written.npos || written.find('\0') != written.npos) return refused();
  std::string path(from);
  std::string_view rest = written;
  while (true) {
    const std::size_t end = std::min(rest.find('/'), rest.size());
    const std::string_view part = rest.substr(0, end);
    if (part.empty() || part == "..") return refused();
    if (part != ".") path.append(part);
    if (end == rest.size()) return path;
    if (part != ".") path += '/';
    rest.remove_prefix(end + 1);
  }
}

}  // namespace milu::session
