#include "data/unpacking.hpp"

#include <algorithm>
#include <lzma.h>
#include <zlib.h>
#include <zstd.h>

namespace milu::data {
namespace {

constexpr int gzip_only = 16 + MAX_WBITS;
constexpr std::uint64_t most_memory = std::uint64_t{256} << 20;   // that an xz file may ask for
constexpr int longest_window = 27;                                // of zstd: 128 MiB, what its own command accepts

}  // namespace

struct gzip_unpacker::state {
  z_stream stream = {};
  bool is_ready = false;
};

void gzip_unpacker::closer::operator()(state* one) const {
  if (one->is_ready) inflateEnd(&one->stream);
  std::default_delete<state>()(one);
}

gzip_unpacker::gzip_unpacker() : state_(std::make_unique<state>().release()) {
  state_->is_ready = inflateInit2(&state_->stream, gzip_only) == Z_OK;
}

progress gzip_unpacker::step(std::string_view packed, std::span<char> room, bool) {
  if (!state_->is_ready) return {.is_broken = true};
  z_stream& stream = state_->stream;
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));   // zlib does not write to it
  stream.avail_in = static_cast<uInt>(packed.size());
  stream.next_out = reinterpret_cast<Bytef*>(room.data());
  stream.avail_out = static_cast<uInt>(room.size());
  const int said = inflate(&stream, Z_NO_FLUSH);
  const bool is_end = said == Z_STREAM_END;
  progress done{packed.size() - stream.avail_in, room.size() - stream.avail_out};
  done.is_broken = said != Z_OK && said != Z_BUF_ERROR && !is_end;
  done.is_between = is_end;
  if (is_end) inflateReset(&stream);
  return done;
}

struct xz_unpacker::state {
  lzma_stream stream = LZMA_STREAM_INIT;
  bool is_ready = false;
};

void xz_unpacker::closer::operator()(state* one) const {
  lzma_end(&one->stream);
  std::default_delete<state>()(one);
}

xz_unpacker::xz_unpacker() : state_(std::make_unique<state>().release()) {
  state_->is_ready = lzma_stream_decoder(&state_->stream, most_memory, LZMA_CONCATENATED) == LZMA_OK;
}

progress xz_unpacker::step(std::string_view packed, std::span<char> room, bool is_last) {
  if (!state_->is_ready) return {.is_broken = true};
  lzma_stream& stream = state_->stream;
  stream.next_in = reinterpret_cast<const std::uint8_t*>(packed.data());
  stream.avail_in = packed.size();
  stream.next_out = reinterpret_cast<std::uint8_t*>(room.data());
  stream.avail_out = room.size();
  const lzma_ret said = lzma_code(&stream, is_last ? LZMA_FINISH : LZMA_RUN);
  progress done{packed.size() - stream.avail_in, room.size() - stream.avail_out};
  done.is_broken = said != LZMA_OK && said != LZMA_BUF_ERROR && said != LZMA_STREAM_END;
  done.is_between = said == LZMA_STREAM_END;
  return done;
}

void zstd_unpacker::closer::operator()(void* stream) const { ZSTD_freeDCtx(static_cast<ZSTD_DCtx*>(stream)); }

zstd_unpacker::zstd_unpacker() : state_(ZSTD_createDCtx()) {
  ZSTD_DCtx_setParameter(static_cast<ZSTD_DCtx*>(state_.get()), ZSTD_d_windowLogMax, longest_window);
}

progress zstd_unpacker::step(std::string_view packed, std::span<char> room, bool) {
  ZSTD_inBuffer in{packed.data(), packed.size(), 0};
  ZSTD_outBuffer out{room.data(), room.size(), 0};
  const std::size_t hint = ZSTD_decompressStream(static_cast<ZSTD_DCtx*>(state_.get()), &out, &in);
  return {in.pos, out.pos, ZSTD_isError(hint) != 0, hint == 0};
}

unpacker make_unpacker(compression wanted) {
  if (wanted == compression::gzip) return gzip_unpacker();
  if (wanted == compression::xz) return xz_unpacker();
  return zstd_unpacker();
}

}  // namespace milu::data
