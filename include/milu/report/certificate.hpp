#pragma once
// The certificates of a run, `milu.certificate/1`: one JSON object with what each round was decided from and how, so
// that anybody can check it without the rules.
//
//   cohort::decided all = cohort::decide(made.rules, {.alone = chosen}, batch).value();
//   std::string line = certificate_json(made.rules, batch, all, frame({}));
#include <milu/cohort/decide.hpp>
#include <milu/report/receipt.hpp>

#include <string>

namespace milu::report {

std::string certificate_json(const model::policy&, const eval::batch&, const cohort::decided&, const receipt_frame&);

}  // namespace milu::report
