#include <milu/report/problems.hpp>
#include <milu/source/render.hpp>

#include "capi/arguments.hpp"

namespace milu::capi {
namespace {

outcome<milu_text> json_of(const milu_problems* problems) {
  if (!problems) return {.made = text_of("[]")};
  return {.made = text_of(report::problems_json(problems->found, problems->rules.get()))};
}

outcome<milu_text> words_of(const milu_problems* problems, milu_language wanted) {
  const auto speaks = language_argument(wanted, problems ? problems->speaks : language::en);
  if (!speaks) return misused<milu_text>(speaks.error().front());
  if (!problems) return {.made = text_of({})};
  return {.made = text_of(render(problems->found, problems->rules.get(), {.in = *speaks}))};
}

}  // namespace
}  // namespace milu::capi

using namespace milu::capi;

size_t milu_problems_count(const milu_problems* problems) { return problems ? problems->found.size() : 0; }

const char* milu_problems_code(const milu_problems* problems, size_t index) {
  return index < milu_problems_count(problems) ? problems->found[index].code.c_str() : nullptr;
}

milu_status milu_problems_json(const milu_problems* problems, milu_text** json) {
  return answer(json, nullptr, [&] { return json_of(problems); });
}

milu_status milu_problems_text(const milu_problems* problems, milu_language language, milu_text** text) {
  return answer(text, nullptr, [&] { return words_of(problems, language); });
}

void milu_problems_free(milu_problems* problems) { std::default_delete<milu_problems>{}(problems); }
