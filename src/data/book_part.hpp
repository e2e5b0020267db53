#pragma once
// One part of a workbook as a stream of tags; what is wrong with it is wrong with the workbook.
//
//   book_reader book{*zip, "cohort.xlsx", limits, limits.workbook_expanded_bytes};
//   book.parse("xl/workbook.xml", {.begin = …, .end = pass_over, .text = pass_over});
#include "data/zip_archive.hpp"
#include "data/xml_reader.hpp"

#include <milu/base/limits.hpp>

namespace milu::data {

struct book_reader {
  const zip_archive& zip;
  std::string file;
  const milu::limits& limits;
  std::size_t budget;            // bytes that may still be unpacked

  // Ends early, and well, once `enough` says so.
  tl::expected<void, diagnostic> parse(const std::string& part, xml_events,
                                       const std::function<bool()>& enough = [] { return false; });
  diagnostic broken(phrase what) const;
  diagnostic large(phrase what, std::size_t limit) const;
};

// An event that nobody listens to.
inline void pass_over(std::string_view) {}

}  // namespace milu::data
