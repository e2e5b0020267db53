#pragma once
// The fields of one record: of the application, of a call, of an element of a list.
#include "model/draft.hpp"

namespace milu::model {

std::uint32_t read_record(draft&, const view& block, const std::string& path);  // index into policy.records

}  // namespace milu::model
