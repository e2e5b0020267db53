#include "data/expanding_stream.hpp"

#include "data/unpacking.hpp"

#include <streambuf>
#include <utility>
#include <vector>

namespace milu::data {
namespace {

constexpr std::size_t block_bytes = 65'536;

}  // namespace

std::optional<compression> compression_of(std::string_view extension) {
  if (extension == "gz") return compression::gzip;
  if (extension == "xz") return compression::xz;
  return extension == "zst" ? std::optional(compression::zstd) : std::nullopt;
}

class expanding_stream::buffer : public std::streambuf {
 public:
  buffer(std::istream& packed, compression kind, std::size_t most)
      : packed_(packed), unpacker_(make_unpacker(kind)), most_(most), taken_(block_bytes), given_(block_bytes) {}

  archive_fault fault() const { return fault_; }

 protected:
  int_type underflow() override {
    while (!is_done_) {
      const std::size_t count = unpack();
      if (count == 0) continue;
      setg(given_.data(), given_.data(), given_.data() + count);
      return traits_type::to_int_type(*gptr());
    }
    return traits_type::eof();
  }

 private:
  void fetch() {
    packed_.read(taken_.data(), static_cast<std::streamsize>(taken_.size()));
    begin_ = 0;
    end_ = static_cast<std::size_t>(packed_.gcount());
    is_last_ = end_ == 0;
  }

  std::size_t unpack() {
    if (begin_ == end_ && !is_last_) fetch();
    if (begin_ == end_ && is_between_) return stop(archive_fault::none);
    const std::string_view input(taken_.data() + begin_, end_ - begin_);
    const progress done = std::visit([&](auto& one) { return one.step(input, given_, is_last_); }, unpacker_);
    begin_ += done.taken;
    expanded_ += done.given;
    is_between_ = done.is_between;
    if (done.is_broken) return stop(archive_fault::broken);
    if (expanded_ > most_) return stop(archive_fault::too_large);
    if (is_last_ && done.given == 0 && !is_between_) return stop(archive_fault::truncated);
    return done.given;
  }

  std::size_t stop(archive_fault why) {
    fault_ = why;
    is_done_ = true;
    return 0;
  }

  std::istream& packed_;
  unpacker unpacker_;
  std::size_t most_;
  std::vector<char> taken_;
  std::vector<char> given_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  std::size_t expanded_ = 0;
  bool is_last_ = false;       // nothing more can be fetched
  bool is_between_ = false;
  bool is_done_ = false;
  archive_fault fault_ = archive_fault::none;
};

expanding_stream::expanding_stream(std::istream& packed, compression kind, const limits& limits)
    : std::istream(nullptr), buffer_(std::make_unique<buffer>(packed, kind, limits.expanded_bytes)) {
  rdbuf(buffer_.get());
}

expanding_stream::~expanding_stream() = default;

archive_fault expanding_stream::fault() const { return buffer_->fault(); }

}  // namespace milu::data
