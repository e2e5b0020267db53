#pragma once
// Applications and calls out of texts that are in memory already.
//
//   result<std::vector<eval::application>> all = read_applications(made.rules, "{\"id\":\"A\"}", {});
#include <milu/data/application_reader.hpp>

#include <string_view>

namespace milu::session {

// Fails when the text cannot be read as records (S1 a); an application that does not fit the form holds its faults.
result<std::vector<eval::application>> read_applications(const model::policy&, std::string_view,
                                                         const data::reader_options&);
// Exactly one.
result<eval::application> read_application(const model::policy&, std::string_view, const data::reader_options&);
result<std::vector<eval::call>> read_calls(const model::policy&, std::string_view, const data::reader_options&);

}  // namespace milu::session
