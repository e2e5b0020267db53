#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
#include <iostream>
#include <string_view>

namespace {

// Ends the program with the line that tests/run.sh adds up. A case that cannot run where it is says
// `WARN("skipped: why")` and returns.
struct closing_line : Catch::TestEventListenerBase {
  using TestEventListenerBase::TestEventListenerBase;

  void testCaseStarting(const Catch::TestCaseInfo&) override { reason_.clear(); }

  bool assertionEnded(const Catch::AssertionStats& assertion) override {
    for (const Catch::MessageInfo& info : assertion.infoMessages) note(info.message);
    if (assertion.assertionResult.hasMessage()) note(assertion.assertionResult.getMessage());
    return false;
  }

  void testCaseEnded(const Catch::TestCaseStats& stats) override {
    if (stats.totals.assertions.failed > 0) {
      ++failed_;
    } else if (!reason_.empty()) {
      ++skipped_;
      std::cout << "skipped: " << stats.testInfo.name << ": " << reason_ << '\n';
    } else {
      ++passed_;
    }
  }

  void testRunEnded(const Catch::TestRunStats&) override {
    std::cout << passed_ << " passed, " << failed_ << " failed, " << skipped_ << " skipped\n";
  }

 private:
  void note(std::string_view message) {
    constexpr std::string_view prefix = "skipped: ";
    if (message.substr(0, prefix.size()) == prefix) reason_ = message.substr(prefix.size());
  }

  std::string reason_;
  int passed_ = 0;
  int failed_ = 0;
  int skipped_ = 0;
};

}  // namespace

CATCH_REGISTER_LISTENER(closing_line)
