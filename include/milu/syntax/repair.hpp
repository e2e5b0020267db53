#pragma once
// Words typed without blanks between them (`得分不低于90`): where they must be cut, leaving every declared name whole.
#include <milu/syntax/token.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace milu::syntax {

// The word with blanks put around the keywords inside it; none when nothing would change. A name in `declared` is never
// cut.
std::optional<std::string> unglue(std::string_view word, const std::vector<std::string>& declared);
// The whole line repaired, for the message of an error that stands in it.
std::optional<std::string> repaired_line(std::string_view line, const std::vector<std::string>& declared);
// The whole file repaired; texts, comments and quoted names are left alone. Repairing twice changes nothing more.
std::string repair(const document&);
// A declared name that ends in an attribute (`联系电话不公开`) with the blank that is probably missing.
std::optional<std::string> glued_attribute(std::string_view name);

}  // namespace milu::syntax
