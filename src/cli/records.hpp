#pragma once
// Decisions on their way out: which form they take and where they go.
#include <milu/session/records.hpp>

#include "cli/console.hpp"
#include "cli/files.hpp"
#include "cli/options.hpp"
#include "cli/question.hpp"

namespace milu::cli {

enum class record_format : std::uint8_t { human, jsonl, json, csv, markdown };

// By --format; else human on a terminal and jsonl everywhere else.
tl::expected<record_format, int> record_format_of(const options&, console&);
session::record_layout layout_of(record_format);  // of jsonl and json

// Tells how many decisions ended in an error (S1 c).
void tell_errors(std::size_t errors, console&);
// `--in` has to be given. Prints and returns the code when it is not.
std::optional<int> missing_input(const options&, console&);

// All applications decided as cohorts; those left out under --keep-going are told.
tl::expected<std::unique_ptr<session::run>, int> decide_all(const question&, const options&, console&);

}  // namespace milu::cli
