#pragma once
// A calendar of holidays and make-up working days from a table (S30), as offices take it from the yearly notice.
//
//   auto calendar = read_calendar(stream, {.file = "2022.csv", .format = data_format::csv});
#include <milu/base/work_calendar.hpp>
#include <milu/data/application_reader.hpp>

#include <iosfwd>

namespace milu::data {

// Columns: date (日期) and kind (类型): holiday or workday (休, 班); perhaps until (至), the last day of several, and
// name (名称). The whole file is refused when a row does not fit: every deadline behind it would be wrong.
result<work_calendar> read_calendar(std::istream&, const reader_options&);

}  // namespace milu::data
