// Runs the cases of tests/language/meaning.
#include <milu/model/compile.hpp>

#include "language/command.hpp"
#include "language/meaning_case.hpp"
#include "language/subset.hpp"
#include "language/suites.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>

namespace milu::language_tests {
namespace {

using nlohmann::json;

// A case while it is being read: the data that stand, and what the last run answered.
class meaning_run {
 public:
  meaning_run(std::string file, tally& results) : file_(std::move(file)), results_(results) {}

  void read(const section& next) {
    place_ = file_ + ":" + std::to_string(next.line);
    if (set_data(next) || check_rules(next)) return;
    if (next.word == "run") return run(next);
    if (next.word == "exit") {
      expected_code_ = std::stoi(next.rest);
      return check_code();
    }
    if (!check_answer(next)) results_.expect(false, place_, "a section that is known", next.word);
  }

  // A run whose exit code nothing was said about must have succeeded.
  void finish() {
    if (has_run_ && !is_code_checked_) check_code();
    has_run_ = false;
  }

 private:
  bool set_data(const section& next) {
    if (next.word == "rules") {
      finish();
      rules_ = next.body;
      applications_.clear();
      call_.clear();
      rulings_.clear();
      return true;
    }
    if (next.word == "applications") return finish(), applications_ = next.body, true;
    if (next.word == "call") return finish(), call_ = next.body, true;
    if (next.word == "rulings") return finish(), rulings_ = next.body, true;
    if (next.word == "data") return finish(), folder_.write(next.rest, next.body), true;
    if (next.word == "workbook") return finish(), copy_workbook(next.rest), true;
    return false;
  }

  void copy_workbook(const std::string& path) {
    std::ifstream file(MILU_SOURCE_DIR "/tests/data/tables/" + path, std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(file), {});
    folder_.write(path.substr(path.find('/') + 1), bytes);
  }

  // `{reviews.csv}` is the path of that file.
  std::string with_paths(std::string word) const {
    for (std::size_t open = word.find('{'); open != word.npos; open = word.find('{', open + 1)) {
      const std::size_t close = word.find('}', open);
      if (close == word.npos) break;
      word.replace(open, close - open + 1, folder_.path(word.substr(open + 1, close - open - 1)));
    }
    return word;
  }

  bool check_rules(const section& next) {
    if (next.word != "accepted" && next.word != "refused" && next.word != "remark") return false;
    finish();
    const document text("rules.milu", rules_);
    const auto compiled = model::load(text);
    std::string errors;
    std::string remarks;
    for (const diagnostic& one : compiled.problems) (one.level == severity::error ? errors : remarks) += one.code + " ";
    const std::string wanted = next.rest.empty() ? "" : next.rest + " ";
    if (next.word == "remark") {
      results_.expect(errors.empty() && remarks.find(wanted) != remarks.npos, place_, "remark " + wanted,
                      errors + remarks);
    } else {
      results_.equal(place_, "errors", wanted, errors);
    }
    return true;
  }

  void run(const section& next) {
    finish();
    std::vector<std::string> arguments;
    for (const std::string& word : words_of(next.rest)) arguments.push_back(with_paths(word));
    const bool verifies = arguments[0] == "verify";  // the decisions come first
    arguments.insert(arguments.begin() + (verifies ? 2 : 1), folder_.write("rules.milu", rules_));
    const bool decides = verifies || arguments[0] == "eval" || arguments[0] == "award" || arguments[0] == "explain";
    const bool names_input = std::find(arguments.begin(), arguments.end(), "--in") != arguments.end();
    if (decides && !names_input)
      arguments.insert(arguments.end(), {"--in", folder_.write("applications.jsonl", applications_)});
    if (decides && !call_.empty()) arguments.insert(arguments.end(), {"--call", folder_.write("call.jsonl", call_)});
    if (decides && !rulings_.empty())
      arguments.insert(arguments.end(), {"--rulings", folder_.write("rulings.jsonl", rulings_)});
    answer_ = run_milu(arguments, applications_);
    has_run_ = true;
    is_code_checked_ = false;
    expected_code_ = 0;
    run_place_ = place_;
  }

  void check_code() {
    is_code_checked_ = true;
    results_.expect(answer_.code == expected_code_, run_place_, "exit " + std::to_string(expected_code_),
                    "exit " + std::to_string(answer_.code) + "\n" + answer_.error);
  }

  bool check_answer(const section& next) {
    if (next.word == "expect") return check_records(next), true;
    if (next.word == "ids") return check_ids(next), true;
    if (next.word == "same" || next.word == "other") return check_receipt(next), true;
    if (next.word == "stderr") return check_lines(next, answer_.error), true;
    if (next.word == "stdout") return check_lines(next, answer_.output), true;
    if (next.word == "silent") return check_silence(next), true;
    if (next.word != "file") return false;
    results_.equal(place_, "the file of --out", next.rest, folder_.holds("out") ? "present" : "absent");
    return true;
  }

  // `same LABEL ID NAME`: the receipt's entry NAME, as it was where LABEL was first written.
  void check_receipt(const section& next) {
    const std::vector<std::string> words = words_of(next.rest);
    std::string came = "nothing";
    for (const json& record : records()) {
      if (record.value("id", "") == words.at(1))
        came = record.value("receipt", json::object()).value(words.at(2), "nothing");
    }
    const auto known = receipts_.emplace(words[0], came).first;
    const bool is_same = known->second == came && came != "nothing";
    results_.expect(is_same == (next.word == "same"), place_, next.word + " " + known->second, came);
  }

  void check_lines(const section& next, const std::string& text) {
    for (const std::string& line : lines_of(next.body)) {
      results_.expect(text.find(line) != text.npos, place_, line, text);
    }
  }

  // The receipts' digests are no words: three figures of a telephone number may stand in them by chance.
  void check_silence(const section& next) {
    static const std::regex digest("sha256:[0-9a-f]*");
    const std::string text = std::regex_replace(answer_.output + answer_.error, digest, "");
    for (const std::string& line : lines_of(next.body)) {
      results_.expect(text.find(line) == text.npos, place_, "no " + line, text);
    }
  }

  std::vector<json> records() const {
    std::vector<json> all;
    for (const std::string& line : lines_of(answer_.output)) all.push_back(json::parse(line, nullptr, false));
    return all;
  }

  void check_ids(const section& next) {
    std::string ids;
    for (const json& record : records()) ids += (ids.empty() ? "" : " ") + record.value("id", "");
    results_.equal(place_, "ids", next.rest, ids);
  }

  void check_records(const section& next) {
    const std::vector<json> all = records();
    std::size_t number = next.line;
    for (const std::string& line : lines_of(next.body)) {
      ++number;
      const json expected = json::parse(line, nullptr, false);
      const std::string where = file_ + ":" + std::to_string(number);
      if (expected.is_discarded()) {
        results_.expect(false, where, "JSON", line);
      } else {
        check_record(where, expected, all);
      }
    }
  }

  void check_record(const std::string& where, const json& expected, const std::vector<json>& all) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const json& one) {
      return one.is_object() && one.value("id", json()) == expected.value("id", json());
    });
    if (found == all.end()) return results_.expect(false, where, expected.dump(), "no such record\n" + answer_.error);
    const auto differs = difference(expected, *found);
    results_.expect(!differs, where, expected.dump(), differs ? *differs + "\n  in " + found->dump() : "");
  }

  std::string file_;
  tally& results_;
  scratch folder_;
  std::string place_, run_place_;
  std::string rules_, applications_, call_, rulings_;
  std::map<std::string, std::string> receipts_;
  command_run answer_;
  bool has_run_ = false;
  bool is_code_checked_ = false;
  int expected_code_ = 0;
};

}  // namespace

void test_meaning(const std::filesystem::path& folder, tally& results) {
  for (const auto& path : files_in(folder, ".case")) {
    const meaning_case written = read_case(read_file(path));
    const std::string name = "meaning/" + path.filename().string();
    results.expect(!written.title.empty() && !written.sections.empty(), name, "a title and sections", "neither");
    meaning_run run(name, results);
    for (const section& next : written.sections) run.read(next);
    run.finish();
  }
}

}  // namespace milu::language_tests
