#include <milu/session/rules.hpp>

#include <catch2/catch.hpp>

#include <map>

using namespace milu;

namespace {

using texts = std::map<std::string, std::string>;

session::file_reader reader_of(const texts& all) {
  return [&all](const std::string& path, std::size_t most) -> result<std::string> {
    const auto found = all.find(path);
    if (found == all.end()) return failure({.code = "files.missing", .arguments = {path}});
    if (found->second.size() > most) return failure({.code = "files.large", .arguments = {path}});
    return found->second;
  };
}

session::gathered_rules gather(const std::string& name, const texts& all, const limits& allowed = {}) {
  return session::gather_rules(document("home/" + name, all.at(name)), allowed, reader_of(all));
}

std::string first_problem(const session::gathered_rules& all) {
  return all.problems.empty() ? "" : all.problems.front().code;
}

std::string amending(const std::string& name, const std::string& base) {
  return "milu 1\npolicy " + name + " \"x\"\namends \"" + base + "\"\n";
}

const std::string whole = "milu 1\npolicy whole \"x\"\napplication { id key: text }\n";

}  // namespace

TEST_CASE("a path beside the policy never leads out of its folder") {
  CHECK(session::path_beside("", "a.milu") == "a.milu");
  CHECK(session::path_beside("sub/", "./b/c.milu") == "sub/b/c.milu");
  for (const char* wrong : {"", "..", "../a", "a/../../b", "/etc/passwd", "a//b", "a/", "C:\\a", "a\\..\\b", "c:a"}) {
    const auto refused = session::path_beside("sub/", wrong);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().front().code == "files.path");
  }
}

TEST_CASE("places of a problem in another file are those of that file") {
  const texts all = {{"main.milu", amending("m", "sub/base.milu") + "remove nothing\n"},
                     {"sub/base.milu", amending("b", "deep.milu") + "remove neither\n"},
                     {"sub/deep.milu", whole}};
  const session::gathered_rules made = gather("main.milu", all);
  REQUIRE(made.problems.size() == 2);
  const span first = std::get<span>(made.problems[0].where);
  CHECK(made.text.name_at(first.begin) == "home/sub/base.milu");
  CHECK(made.text.at(first.begin) == position{4, 8});
  const span second = std::get<span>(made.problems[1].where);
  CHECK(made.text.name_at(second.begin) == "home/main.milu");
  CHECK(made.text.file(2) == whole);
}

TEST_CASE("circles, long chains and crowds of files are refused") {
  texts circle = {{"a.milu", amending("a", "b.milu")}, {"b.milu", amending("b", "a.milu")}};
  CHECK(first_problem(gather("a.milu", circle)) == "files.cycle");
  texts chain = {{"0.milu", whole}};
  for (int step = 1; step < 40; ++step) {
    chain[std::to_string(step) + ".milu"] = amending("p" + std::to_string(step), std::to_string(step - 1) + ".milu");
  }
  const auto most = static_cast<int>(limits{}.amendments);
  CHECK(gather(std::to_string(most - 1) + ".milu", chain).problems.empty());
  CHECK(first_problem(gather(std::to_string(most) + ".milu", chain)) == "files.depth");
  texts crowd = {{"main.milu", "milu 1\npolicy m \"x\"\n"}};
  for (int each = 0; each < 5; ++each) {
    const std::string name = "u" + std::to_string(each) + ".milu";
    crowd[name] = "milu 1\npolicy u \"x\"\ntype t" + std::to_string(each) + ": one of a, b\n";
    crowd["main.milu"] += "use \"" + name + "\"\n";
  }
  crowd["main.milu"] += "application { id key: text }\n";
  CHECK(gather("main.milu", crowd, {.rules_files = 6}).problems.empty());
  CHECK(first_problem(gather("main.milu", crowd, {.rules_files = 3})) == "files.count");
  CHECK(first_problem(gather("main.milu", crowd, {.rules_bytes = 5})) != "");
}

TEST_CASE("without a reader, a policy that names files is refused, and so is a file of definitions") {
  const auto alone = session::load_rules(document("m", amending("m", "b.milu")), {}, {});
  REQUIRE_FALSE(alone);
  CHECK(alone.error().problems.front().code == "files.none");
  const auto shared = session::load_rules(document("m", "milu 1\npolicy m \"x\"\ntype t: one of a, b\n"), {}, {});
  REQUIRE_FALSE(shared);
  CHECK(shared.error().problems.front().code == "use.alone");
}

TEST_CASE("the digest of the bytes covers every file") {
  texts all = {{"m.milu", amending("m", "b.milu")}, {"b.milu", whole}};
  const auto digest = [&] {
    const auto made = session::load_rules(document("m.milu", all.at("m.milu")), {}, {}, reader_of(all));
    REQUIRE(made);
    return made->rules.text_digest + made->rules.digest;
  };
  const std::string before = digest();
  all["b.milu"] += "-- a remark\n";
  CHECK(digest() != before);
}
