#include "capi/boundary.hpp"

namespace milu::capi {

milu_status status_of(session::blame whose) {
  switch (whose) {
    case session::blame::usage: return MILU_USAGE;
    case session::blame::rules: return MILU_RULES_INVALID;
    case session::blame::data: return MILU_DATA_INVALID;
    case session::blame::engine: return MILU_INTERNAL;
  }
  return MILU_INTERNAL;
}

diagnostic bad_argument(const char* name, phrase what) {
  return {.code = "api.argument", .arguments = {name, std::move(what)}};
}

diagnostic null_argument(const char* name) { return bad_argument(name, {"must not be NULL", "不能为 NULL"}); }

diagnostic internal_error(const char* what) { return {.code = "internal", .arguments = {what}}; }

std::unique_ptr<milu_text> text_of(std::string bytes) {
  return std::make_unique<milu_text>(milu_text{std::move(bytes)});
}

}  // namespace milu::capi
