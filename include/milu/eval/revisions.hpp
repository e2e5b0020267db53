#pragma once
// Of several revisions of one application the highest counts; the others are set aside.
//
//   std::vector<application> superseded = keep_latest(batch.applications);
#include <milu/eval/batch.hpp>

#include <vector>

namespace milu::eval {

// Keeps the order of those that stay. An invalid revision is the latest all the same: an older one never comes back.
std::vector<application> keep_latest(std::vector<application>&);

}  // namespace milu::eval
