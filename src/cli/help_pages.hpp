#pragma once
// What `milu help` prints of the commands, in both languages.
#include <milu/source/diagnostic.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace milu::cli {

std::string overview(language);
std::optional<std::string> command_page(std::string_view command, language);

}  // namespace milu::cli
