#pragma once
// A policy together with the files that it names, read through whoever may read files: a folder, an archive, a list of
// texts.
//
//   gathered_rules all = gather_rules(text, {}, [](const std::string&, std::size_t) { return std::string("milu 1"); });
#include <milu/base/limits.hpp>
#include <milu/source/diagnostic.hpp>
#include <milu/syntax/tree.hpp>

#include <functional>
#include <string>
#include <string_view>

namespace milu::session {

// The bytes of a file beside the policy, or why they cannot be had. The path counts from the folder of the policy; it
// has `/` between its parts and never leads out of that folder.
using file_reader = std::function<result<std::string>(const std::string& path, std::size_t most_bytes)>;

struct gathered_rules {
  document text;         // the policy first, then every file in the order in which it was named
  syntax::tree whole;    // amended and shared: it names no other rules any more
  diagnostics problems;  // `whole` is complete only when there is no error among them
};
gathered_rules gather_rules(document policy, const limits&, const file_reader&);

// What a file at `from` means by `written`; a failure (files.path, nowhere) when it leads out of the policy's folder.
result<std::string> path_beside(std::string_view from, std::string_view written);

}  // namespace milu::session
