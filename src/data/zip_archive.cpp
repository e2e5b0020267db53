#include "data/zip_archive.hpp"

#include <zip.h>

namespace milu::data {
namespace {

constexpr std::size_t piece_bytes = 65'536;

struct close_part {
  void operator()(zip_file_t* part) const noexcept { zip_fclose(part); }
};
using open_part = std::unique_ptr<zip_file_t, close_part>;

part_fault fault_of(const zip_error_t* error) {
  const int code = zip_error_code_zip(error);
  if (code == ZIP_ER_NOPASSWD || code == ZIP_ER_WRONGPASSWD) return part_fault::locked;
  return code == ZIP_ER_NOENT ? part_fault::no_such_part : part_fault::broken;
}

}  // namespace

void zip_archive::close_quietly::operator()(zip* opened) const noexcept { zip_discard(opened); }

std::unique_ptr<zip_archive> zip_archive::open(std::string bytes) {
  auto made = std::make_unique<zip_archive>();
  made->bytes_ = std::move(bytes);
  zip_source_t* source = zip_source_buffer_create(made->bytes_.data(), made->bytes_.size(), 0, nullptr);
  if (source == nullptr) return nullptr;
  made->opened_.reset(zip_open_from_source(source, ZIP_RDONLY, nullptr));
  if (made->opened_ == nullptr) {
    zip_source_free(source);
    return nullptr;
  }
  return made;
}

bool zip_archive::holds(const std::string& part) const {
  return zip_name_locate(opened_.get(), part.c_str(), ZIP_FL_NOCASE) >= 0;
}

tl::expected<void, part_fault> zip_archive::read(const std::string& part, std::size_t& budget,
                                                const std::function<bool(std::string_view)>& take) const {
  const open_part opened(zip_fopen(opened_.get(), part.c_str(), ZIP_FL_NOCASE));
  if (opened == nullptr) return tl::unexpected(fault_of(zip_get_error(opened_.get())));
  std::string piece(piece_bytes, '\0');
  for (;;) {
    const zip_int64_t count = zip_fread(opened.get(), piece.data(), piece.size());
    if (count < 0) return tl::unexpected(part_fault::broken);
    if (count == 0) return {};
    const auto bytes = static_cast<std::size_t>(count);
    if (bytes > budget) return tl::unexpected(part_fault::over_budget);
    budget -= bytes;
    if (!take(std::string_view(piece).substr(0, bytes))) return tl::unexpected(part_fault::stopped);
  }
}

}  // namespace milu::data
