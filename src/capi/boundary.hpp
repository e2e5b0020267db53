#pragma once
// The edge of the library: a function's work is done, whatever it throws becomes a status, and only then is anything
// handed over.
#include "capi/handles.hpp"

#include <exception>
#include <new>
#include <utility>

namespace milu::capi {

// What came of a call: a handle where there is one, and what is to be said.
template <class Handle>
struct outcome {
  milu_status status = MILU_DONE;
  std::unique_ptr<Handle> made = {};
  diagnostics problems = {};
  std::shared_ptr<const document> rules = {};  // that the problems stand in
  language speaks = language::en;
};

milu_status status_of(session::blame);
diagnostic bad_argument(const char* name, phrase what);
diagnostic null_argument(const char* name);
diagnostic internal_error(const char* what);
std::unique_ptr<milu_text> text_of(std::string bytes);

template <class Handle>
outcome<Handle> misused(diagnostic problem) {
  return {.status = MILU_USAGE, .problems = {std::move(problem)}};
}

// Everything is allocated before the first pointer is handed over.
template <class Handle>
milu_status hand_over(outcome<Handle> found, Handle** made, milu_problems** problems) {
  std::unique_ptr<milu_problems> said;
  if (problems && !found.problems.empty()) {
    said = std::make_unique<milu_problems>(
        milu_problems{std::move(found.problems), std::move(found.rules), found.speaks});
  }
  if (made) *made = found.made.release();
  if (problems) *problems = said.release();
  return found.status;
}

template <class Handle>
milu_status report_internal(const char* what, Handle** made, milu_problems** problems) noexcept {
  try {
    return hand_over<Handle>({.status = MILU_INTERNAL, .problems = {internal_error(what)}}, made, problems);
  } catch (...) {
    return MILU_OUT_OF_MEMORY;
  }
}

template <class Handle, class Work>
milu_status answer(Handle** made, milu_problems** problems, Work work) noexcept {
  if (made) *made = nullptr;
  if (problems) *problems = nullptr;
  try {
    return hand_over<Handle>(made ? work() : misused<Handle>(null_argument("result")), made, problems);
  } catch (const std::bad_alloc&) {
    return MILU_OUT_OF_MEMORY;
  } catch (const std::exception& fault) {
    return report_internal(fault.what(), made, problems);
  } catch (...) {
    return report_internal("an exception of unknown kind", made, problems);
  }
}

}  // namespace milu::capi
