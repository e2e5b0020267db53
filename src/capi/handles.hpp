#pragma once
// What stands behind the handles of milu.h. Each keeps alive what it refers to, so that they may be freed in any order.
#include <milu.h>

#include <milu/data/application_reader.hpp>
#include <milu/session/question.hpp>
#include <milu/session/rules.hpp>
#include <milu/session/run.hpp>

#include <memory>
#include <string>

namespace milu::capi {

// A question together with the rules that it is about, and how the data for it are read.
struct settled_question {
  std::shared_ptr<const session::loaded_rules> rules;
  session::question asked;
  data::reader_options reading;
  bool keep_going;
};

}  // namespace milu::capi

struct milu_text {
  std::string bytes;
};

struct milu_problems {
  milu::diagnostics found;
  std::shared_ptr<const milu::document> rules;  // null when none of them stands in rules
  milu::language speaks;                        // when nobody chooses
};

struct milu_rules {
  std::shared_ptr<const milu::session::loaded_rules> loaded;
};

struct milu_question {
  std::shared_ptr<const milu::capi::settled_question> settled;
};

struct milu_run {
  std::shared_ptr<const milu::capi::settled_question> settled;
  std::unique_ptr<const milu::session::run> made;
};
