#pragma once
// Reads what stands beside a rules file on disk, and nothing outside its folder.
#include <milu/session/rule_files.hpp>

#include <string>

namespace milu::cli {

// Without a folder (rules from standard input) nothing can be read: an empty reader.
session::file_reader reader_beside(const std::string& rules_path);

}  // namespace milu::cli
