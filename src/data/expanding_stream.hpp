#pragma once
// A compressed file as the stream of what it holds: gzip, xz or zstd, block after block.
//
//   expanding_stream expanded(file, compression::gzip, {});
//   use(expanded);
//   if (expanded.fault() != archive_fault::none) refuse();   // asked when its end was reached
#include <milu/base/limits.hpp>

#include <cstdint>
#include <istream>
#include <memory>
#include <optional>
#include <string_view>

namespace milu::data {

enum class compression : std::uint8_t { gzip, xz, zstd };
// By the extension of a file: gz, xz, zst.
std::optional<compression> compression_of(std::string_view extension);

enum class archive_fault : std::uint8_t { none, broken, truncated, too_large };

class expanding_stream : public std::istream {
 public:
  expanding_stream(std::istream& packed, compression, const limits&);
  ~expanding_stream() override;
  // Why the stream ended before the archive was whole, if it did.
  archive_fault fault() const;

 private:
  class buffer;
  std::unique_ptr<buffer> buffer_;
};

}  // namespace milu::data
