#pragma once
// One step of unpacking, whatever the packer: takes some packed bytes, gives some plain ones.
//
//   unpacker packer = make_unpacker(compression::xz);
//   progress done = std::visit([&](auto& one) { return one.step(packed, room, is_last); }, packer);
#include "data/expanding_stream.hpp"

#include <memory>
#include <span>
#include <string_view>
#include <variant>

namespace milu::data {

struct progress {
  std::size_t taken = 0;
  std::size_t given = 0;
  bool is_broken = false;
  bool is_between = false;       // an archive has ended here, another may follow
};

class gzip_unpacker {
 public:
  gzip_unpacker();
  progress step(std::string_view packed, std::span<char> room, bool is_last);

 private:
  struct state;
  struct closer { void operator()(state*) const; };
  std::unique_ptr<state, closer> state_;
};

class xz_unpacker {
 public:
  xz_unpacker();
  progress step(std::string_view packed, std::span<char> room, bool is_last);

 private:
  struct state;
  struct closer { void operator()(state*) const; };
  std::unique_ptr<state, closer> state_;
};

class zstd_unpacker {
 public:
  zstd_unpacker();
  progress step(std::string_view packed, std::span<char> room, bool is_last);

 private:
  struct closer { void operator()(void*) const; };
  std::unique_ptr<void, closer> state_;
};

using unpacker = std::variant<gzip_unpacker, xz_unpacker, zstd_unpacker>;
unpacker make_unpacker(compression);

}  // namespace milu::data
