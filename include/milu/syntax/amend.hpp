#pragma once
// One policy put over another: an amending act says only what differs, and shared definitions are written once.
//
//   amended whole = amend(written, "base.milu", written);   // as `milu fmt --merge` writes it out
#include <milu/source/diagnostic.hpp>
#include <milu/syntax/tree.hpp>

#include <optional>
#include <string>
#include <vector>

namespace milu::syntax {

// A file that the head names: `amends "base.milu"`, `use "levels.milu"`.
struct named_file {
  std::string path;
  span where;
};
std::optional<named_file> base_of(const tree&);
std::optional<named_file> second_base_of(const tree&);  // one too many
std::vector<named_file> shared_of(const tree&);

struct amended {
  tree whole;            // names no other file any more
  diagnostics problems;  // what no longer fits; `whole` is then of no use
};

// `base_name` is how messages call the base. Spans of both trees count in one document.
amended amend(const tree& base, const std::string& base_name, const tree& changes);
// The definitions of a file that `use` names (at `where`), put before the sections of the policy.
amended share(const tree& policy, const tree& shared, const named_file& used);
// Without its `amends` and `use`: what stands alone once they have been followed.
tree without_names_of_files(const tree&);
// `replace`, `remove` and `after` that nothing has followed: this policy amends none.
diagnostics stray_changes(const tree&);
// Whether a file holds only what `use` can bring: no form, no rules, no rounds, no cases.
bool is_only_definitions(const tree&);

}  // namespace milu::syntax
