#pragma once
// Why a session cannot go on: what is wrong, and whose fault it is. The command line makes its exit code of it, the C
// interface its status.
#include <milu/source/diagnostic.hpp>

#include <cstdint>
#include <memory>
#include <tl/expected.hpp>

namespace milu::session {

// engine: nobody's but our own.
enum class blame : std::uint8_t { usage, rules, data, engine };

struct refusal {
  blame whose;
  diagnostics problems;
  std::shared_ptr<const document> rules = {};  // the text that they stand in, when it is more than the one given
};

template <class Value>
using answer = tl::expected<Value, refusal>;

inline tl::unexpected<refusal> refuse(blame whose, diagnostics problems) {
  return tl::unexpected(refusal{whose, std::move(problems)});
}

}  // namespace milu::session
