#pragma once
// The certificates of a run, `milu.certificate/1`: one JSON object with what each round was decided from and how, so
// that anybody can check it without the rules.
//
//   std::string text = report::certificate_json(rules, batch, all, receipt);
#include <milu/cohort/decide.hpp>
#include <milu/report/receipt.hpp>

#include <string>

namespace milu::report {

std::string certificate_json(const model::policy&, const eval::batch&, const cohort::decided&, const receipt_frame&);

}  // namespace milu::report
