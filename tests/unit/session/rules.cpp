#include "small_session.hpp"

#include <catch2/catch.hpp>

using namespace milu;
using namespace milu::test;

TEST_CASE("rules speak the language of their first word policy, comments aside") {
  CHECK(session::written_language("milu 1\npolicy x\n") == language::en);
  CHECK(session::written_language("milu 1\n-- policy\n政策 x\n") == language::zh);
  CHECK(session::written_language("milu 1\n—— 政策\npolicy x\n") == language::en);
  CHECK(session::written_language("半个文件") == language::zh);
  CHECK(session::written_language("half a file") == language::en);
}

TEST_CASE("other rules than expected are refused, whichever of the two digests is expected") {
  const session::loaded_rules known = loaded();
  const document text("demo.milu", small_rules);
  CHECK(session::load_rules(text, {.digest = known.rules.digest}, {}));
  CHECK(session::load_rules(text, {.digest = known.rules.text_digest}, {}));
  const auto refused = session::load_rules(text, {.digest = "sha256:0"}, {});
  REQUIRE_FALSE(refused);
  CHECK(refused.error().whose == session::blame::rules);
  CHECK(first_code(refused.error().problems) == "rules.digest");
}

TEST_CASE("invalid rules are the fault of the rules") {
  const auto refused = session::load_rules(document("x", "milu 1\npolicy x requre\n"), {}, {});
  REQUIRE_FALSE(refused);
  CHECK(refused.error().whose == session::blame::rules);
}
