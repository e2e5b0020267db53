#pragma once
// The files of cases beside policies: `cases/award.json`, `cases/award.ties.jsonl` for `award.milu`.
#include <milu/session/case_file.hpp>

#include <string>
#include <vector>

namespace milu::cli {

// In the order of their names; none when there is no folder `cases`.
std::vector<std::string> case_files_of(const std::string& rules_path);
// Those in the folders `cases` beside these policies that belong to no policy there.
std::vector<std::string> stray_case_files(const std::vector<std::string>& rules_paths);
result<std::vector<session::stored_case>> read_case_file(const std::string& path);

}  // namespace milu::cli
