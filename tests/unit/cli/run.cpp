#include <milu/cli/run.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <unistd.h>

namespace {

namespace fs = std::filesystem;

// A folder of its own for each test, gone when the test ends.
class workplace {
 public:
  workplace() : folder_(fs::temp_directory_path() / ("milu-cli-" + std::to_string(getpid()))) {
    fs::create_directories(folder_);
  }
  ~workplace() { fs::remove_all(folder_); }
  workplace(const workplace&) = delete;
  workplace& operator=(const workplace&) = delete;
  std::string path(const std::string& name) const { return (folder_ / name).string(); }
  std::string write(const std::string& name, const std::string& text) const {
    std::ofstream(path(name), std::ios::binary) << text;
    return path(name);
  }
  std::size_t files() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder_), fs::directory_iterator()));
  }

 private:
  fs::path folder_;
};

struct answer {
  int code;
  std::string out;
  std::string error;
};

answer ask(const std::vector<std::string>& arguments, const std::string& standard_input = "") {
  std::istringstream in(standard_input);
  std::ostringstream out;
  std::ostringstream error;
  const int code = milu::cli::run(arguments, in, out, error);
  return {code, out.str(), error.str()};
}

std::string rules(const std::string& undetermined = "left out") {
  return R"(milu 1
policy demo "演示" / "Demo" source "made up" edition "1" currency CNY
application { id key: text
  partner: yes or no
  mark: 0..100 step 0.5 }
parameters {
  gold_places: count = 1
  gold_award: money = 500_000 CNY
  silver_award: money = unset
}
eligibility cites "Art. 2" { require with_partner "with a partner": partner }
score cites "Art. 3" { total result shown: mark rounded half up to 2 decimals }
awards yearly cites "Art. 4" {
  rank eligible by result descending
  tier gold "金奖" / "Gold" places gold_places when result >= 80 pays gold_award
  tier silver "银奖" / "Silver" places 1 when result >= 60 pays silver_award
  tie at the line: admit none
  unused places: stay empty
  undetermined applications: )" + undetermined + R"(
}
tests { case "no partner" { given { id: "A", partner: no, mark: 80 } expect ineligible } }
)";
}

const std::string three = R"({"id":"A","partner":true,"mark":85.25}
{"id":"B","partner":true,"mark":65}
{"id":"C","partner":false,"mark":99}
)";
const std::string grid_fault = R"({"id":"A","partner":true,"mark":85}
{"id":"B","partner":true,"mark":101}
{"id":"C","partner":true,"mark":70}
)";

std::size_t lines(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}
bool holds(const std::string& text, const std::string& part) { return text.find(part) != text.npos; }

const std::string two = R"({"id":"A","partner":true,"mark":85.5}
{"id":"B","partner":true,"mark":65}
)";

}  // namespace

TEST_CASE("without arguments milu prints its commands, in Chinese when asked") {
  CHECK(ask({}).code == 0);
  CHECK(holds(ask({}).out, "milu award RULES"));
  CHECK(holds(ask({"--lang", "zh"}).out, "整批评定"));
}

TEST_CASE("a typing error in a command or an option gets a suggestion and exit code 2") {
  const answer command = ask({"awrd"});
  CHECK(command.code == 2);
  CHECK(holds(command.error, "`award`"));
  const answer option = ask({"award", "x.milu", "--profil", "y"});
  CHECK(option.code == 2);
  CHECK(holds(option.error, "`--profile`"));
}

TEST_CASE("commands and options of later releases are named as such") {
  CHECK(ask({"impact", "a", "b"}).code == 2);
  CHECK(holds(ask({"impact", "a", "b"}).error, "not in this release"));
  CHECK(holds(ask({"award", "x.milu", "--report"}).error, "not in this release"));
}

TEST_CASE("fmt --merge writes an amendment out in full, and its cases are those of the amendment") {
  const workplace place;
  place.write("base.milu", rules());
  const std::string change = "milu 1\npolicy changed \"c\"\namends \"base.milu\"\n";
  const answer merged = ask({"fmt", "--merge", place.write("change.milu", change)});
  CHECK(merged.code == 0);
  CHECK(holds(merged.out, "application {"));
  CHECK_FALSE(holds(merged.out, "amends"));
  CHECK_FALSE(holds(merged.out, "tests {"));
}

TEST_CASE("an option of another command is refused") { CHECK(ask({"check", "x.milu", "--id", "3"}).code == 2); }

TEST_CASE("check: exit code 0 without errors and 3 with them; JSON holds code and place") {
  const workplace place;
  CHECK(ask({"check", place.write("good.milu", rules())}).code == 0);
  const std::string bad = place.write("bad.milu", "milu 1\npolicy x requre\n");
  CHECK(ask({"check", bad}).code == 3);
  const answer json = ask({"check", bad, "--format", "json"});
  CHECK(json.code == 3);
  CHECK(holds(json.out, R"("line":2)"));
  CHECK(ask({"check", place.path("none.milu")}).code == 2);
}

TEST_CASE("award decides a cohort: rank, tier, money, and null for an unset amount") {
  const workplace place;
  const answer made = ask({"award", place.write("r.milu", rules()), "--in", place.write("d.jsonl", two)});
  CHECK(made.code == 0);
  CHECK(lines(made.out) == 2);
  CHECK(holds(made.out, R"("rank":1,"tier":"gold","award":{"money":{"amount":"500000.00","currency":"CNY"}})"));
  CHECK(holds(made.out, R"("rank":2,"tier":"silver","award":{"money":{"amount":null,"unset":["silver_award"]}})"));
  CHECK(holds(made.out, R"("code":"below_line","clause":"Art. 4")"));
  CHECK(holds(made.out, R"("left":"65.00","op":">=","right":"80","margin":"-15.00")"));
  CHECK(holds(made.out, R"("as_of":null,"profile":null,"rulings":null,"parameters":{"gold_places":"1")"));
}

TEST_CASE("the same question gives the same bytes, and permuting the input changes only the order") {
  const workplace place;
  const std::string policy = place.write("r.milu", rules());
  const std::string turned = two.substr(two.find('\n') + 1) + two.substr(0, two.find('\n') + 1);
  const answer first = ask({"award", policy, "--in", "-", "--order", "rank"}, two);
  CHECK(first.out == ask({"award", policy, "--in", "-", "--order", "rank"}, two).out);
  CHECK(first.out == ask({"award", policy, "--in", "-", "--order", "rank"}, turned).out);
}

TEST_CASE("S1: a record off the grid is invalid: award decides nothing and exits 4") {
  const workplace place;
  const answer refused = ask({"award", place.write("r.milu", rules()), "--in", place.write("d.jsonl", grid_fault)});
  CHECK(refused.code == 4);
  CHECK(refused.out.empty());
}

TEST_CASE("S1: with --keep-going the others are decided, the invalid one is listed, exit code 1") {
  const workplace place;
  const answer made =
      ask({"award", place.write("r.milu", rules()), "--in", place.write("d.jsonl", grid_fault), "--keep-going"});
  CHECK(made.code == 1);
  CHECK(lines(made.out) == 3);
  CHECK(holds(made.out, R"("id":"B","eligibility":"invalid")"));
  CHECK(holds(made.out, R"("tier":"gold")"));
}

TEST_CASE("S1: eval has written what precedes the fault and stops with exit code 4, or goes on") {
  const workplace place;
  const std::string policy = place.write("r.milu", rules());
  const answer stopped = ask({"eval", policy, "--in", "-"}, grid_fault);
  CHECK(stopped.code == 4);
  CHECK(lines(stopped.out) == 1);
  const answer whole = ask({"eval", policy, "--in", "-", "--keep-going"}, grid_fault);
  CHECK(whole.code == 1);
  CHECK(lines(whole.out) == 3);
  CHECK_FALSE(holds(whole.out, R"("rank")"));
}

TEST_CASE("S1: --out is written complete or not at all") {
  const workplace place;
  const std::string policy = place.write("r.milu", rules());
  CHECK(ask({"eval", policy, "--in", "-", "--out", place.path("o.jsonl")}, grid_fault).code == 4);
  CHECK(place.files() == 1);
  CHECK(ask({"eval", policy, "--in", "-", "--out", place.path("o.jsonl")}, two).code == 0);
  CHECK(place.files() == 2);
  CHECK(ask({"eval", policy, "--in", "-", "--out", place.path("no/o.jsonl")}, two).code == 2);
}

TEST_CASE("S16: stop lists the undetermined, gives no tiers and exits 1") {
  const workplace place;
  const std::string open = "{\"id\":\"A\",\"partner\":true,\"mark\":90}\n{\"id\":\"E\",\"mark\":95}\n";
  const answer made = ask({"award", place.write("r.milu", rules("stop")), "--in", "-"}, open);
  CHECK(made.code == 1);
  CHECK(holds(made.error, "E"));
  CHECK_FALSE(holds(made.out, R"("tier":"gold")"));
  CHECK(holds(made.out, R"("missing":["partner"])"));
}

TEST_CASE("one id in two files is a fault of the later one") {
  const workplace place;
  const std::string data = place.write("d.jsonl", two);
  CHECK(ask({"award", place.write("r.milu", rules()), "--in", data, "--in", data}).code == 4);
}

TEST_CASE("no application at all is a fault of the data") {
  const workplace place;
  CHECK(ask({"award", place.write("r.milu", rules()), "--in", "-"}, "").code == 4);
}

TEST_CASE("--set wins, and a name or value that does not fit is refused") {
  const workplace place;
  const std::string policy = place.write("r.milu", rules());
  const answer made = ask({"award", policy, "--in", "-", "--set", "silver_award=5万元"}, two);
  CHECK(holds(made.out, R"("amount":"50000.00")"));
  CHECK(ask({"award", policy, "--in", "-", "--set", "silver_awrd=5万元"}, two).code == 2);
  CHECK(ask({"award", policy, "--in", "-", "--set", "gold_places=many"}, two).code == 2);
  CHECK(ask({"award", policy, "--in", "-", "--profile", "none"}, two).code == 2);
  CHECK(ask({"award", policy, "--in", "-", "--as-of", "2022-02-30"}, two).code == 2);
}

TEST_CASE("S34: rules that depend on a date and get none stop with exit code 2 and name the clause") {
  const workplace place;
  const std::string policy = place.write("r.milu", R"(milu 1
policy dated "D" source "made up"
application { id key: text
  founded: date }
eligibility cites "Art. 9" { require old "old enough": years(founded, as_of) >= 3 }
)");
  const std::string one = "{\"id\":\"A\",\"founded\":\"2019-01-01\"}\n";
  const answer refused = ask({"eval", policy, "--in", "-"}, one);
  CHECK(refused.code == 2);
  CHECK(holds(refused.error, "Art. 9"));
  CHECK(ask({"eval", policy, "--in", "-", "--as-of", "2022-12-31"}, one).code == 0);
}

TEST_CASE("explain shows the numbers in the language asked for; an unknown id is refused") {
  const workplace place;
  const std::string policy = place.write("r.milu", rules());
  const answer made = ask({"explain", policy, "--in", "-", "--id", "B"}, three);
  CHECK(made.code == 0);
  CHECK(holds(made.out, "65.00 >= 80 (margin -15.00)"));
  CHECK(holds(ask({"explain", policy, "--in", "-", "--id", "C", "--lang", "zh"}, three).out, "不满足要求"));
  CHECK(ask({"explain", policy, "--in", "-", "--id", "Z"}, three).code == 2);
}

TEST_CASE("CSV neutralises a cell that a spreadsheet would take for a formula") {
  const workplace place;
  const std::string formula = "{\"id\":\"=1+1\",\"partner\":true,\"mark\":90}\n";
  const answer made = ask({"award", place.write("r.milu", rules()), "--in", "-", "--format", "csv"}, formula);
  CHECK(holds(made.out, "\n'=1+1,"));
  CHECK(made.out.substr(0, 3) == "\xEF\xBB\xBF");
}

TEST_CASE("test runs the cases of the rules; rules without any are an error") {
  const workplace place;
  const std::string policy = place.write("r.milu", rules());
  CHECK(ask({"test", policy}).code == 0);
  CHECK(holds(ask({"test", policy, "--format", "junit"}).out, "tests=\"1\" failures=\"0\""));
  std::string wrong = rules();
  wrong.replace(wrong.find("expect ineligible"), 17, "expect eligible");
  const answer failed = ask({"test", place.write("w.milu", wrong)});
  CHECK(failed.code == 1);
  CHECK(holds(failed.out, "no partner"));
  CHECK(ask({"test", place.write("e.milu", rules().substr(0, rules().find("tests {")))}).code == 1);
}

TEST_CASE("fmt is idempotent, and from English to Chinese and back is the identity") {
  const workplace place;
  const std::string once = ask({"fmt", place.write("r.milu", rules())}).out;
  const std::string policy = place.write("f.milu", once);
  CHECK(ask({"fmt", policy}).out == once);
  CHECK(ask({"fmt", policy, "--check"}).code == 0);
  CHECK(ask({"fmt", place.path("r.milu"), "--check"}).code == 1);
  const std::string chinese = ask({"fmt", policy, "--lang", "zh"}).out;
  CHECK(holds(chinese, "政策 demo"));
  CHECK(ask({"fmt", place.write("z.milu", chinese), "--lang", "en"}).out == once);
}

TEST_CASE("hostile rules are answered in less than 4 kB") {
  const workplace place;
  std::string deep = "milu 1\npolicy x\n";
  for (int i = 0; i < 20000; ++i) deep += "requre \x1b[2J(((( }\n";
  const answer refused = ask({"check", place.write("deep.milu", deep)});
  CHECK(refused.code == 3);
  CHECK(refused.error.size() < 4096);
  CHECK_FALSE(holds(refused.error, "\x1b[2J"));
}

TEST_CASE("thousands of invalid applications are answered in less than 4 kB") {
  const workplace place;
  std::string data;
  for (int i = 0; i < 2000; ++i) data += "{\"id\":\"" + std::to_string(i) + "\",\"partner\":5}\n";
  const answer made = ask({"eval", place.write("r.milu", rules()), "--in", "-", "--keep-going"}, data);
  CHECK(made.code == 1);
  CHECK(made.error.size() < 4096);
  CHECK(lines(made.out) == 2000);
}

TEST_CASE("help explains a message by its number or its code") {
  CHECK(holds(ask({"help", "M0702"}).out, "file.missing"));
  CHECK(holds(ask({"help", "file.missing"}).out, "M0702"));
  CHECK(ask({"help", "M9999"}).code == 2);
}
