#pragma once
// The parts of a zip archive, read piece by piece and never beyond a budget of bytes.
//
//   auto book = zip_archive::open(bytes);
//   book->read("xl/workbook.xml", budget, [&](std::string_view piece) { return reader.feed(piece); });
#include <milu/source/diagnostic.hpp>

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

struct zip;

namespace milu::data {

enum class part_fault : std::uint8_t { broken, locked, no_such_part, over_budget, stopped };

class zip_archive {
 public:
  // Takes the whole file; none when it is no zip archive.
  static std::unique_ptr<zip_archive> open(std::string bytes);

  bool holds(const std::string& part) const;
  // Hands over pieces until the part ends or `take` says no (then the fault is `stopped`). `budget` is what may still
  // be expanded, of all parts together.
  tl::expected<void, part_fault> read(const std::string& part, std::size_t& budget,
                                         const std::function<bool(std::string_view)>& take) const;

 private:
  struct close_quietly {
    void operator()(zip*) const noexcept;
  };
  std::string bytes_;
  std::unique_ptr<zip, close_quietly> opened_;
};

}  // namespace milu::data
