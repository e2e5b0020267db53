#pragma once
// What people decided over the rules for one application (a ruling), that an application was withdrawn, and that one who was
// awarded declines. None of them ever edits the data: the record shows what the rules say and what became of it.
//
//   office_ruling order{.id = "KS22-0417", .what = ruling_kind::tie_order, .position = 1};
#include <milu/base/date.hpp>
#include <milu/model/value.hpp>
#include <milu/source/diagnostic.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace milu::eval {

enum class ruling_kind : std::uint8_t { eligible, mark_struck, tie_order, tier, amount, points, not_discussed };

// Which mark is struck: one column of an element, or the whole element.
struct struck_mark {
  std::vector<std::uint32_t> list = {};      // field path from the application
  std::string element = {};                  // its key, or its position from 1
  std::optional<std::uint32_t> column = {};  // field of the element
};

struct office_ruling {
  std::string id = {};                       // of the application
  ruling_kind what = ruling_kind::eligible;
  std::string value = {};                    // as written
  std::string by = {};
  date on = {};
  std::string because = {};
  std::string minute = {};                   // empty without one
  std::optional<std::uint32_t> round = {};   // of tie order, tier, amount, not discussed; none: every round
  data_place place = {};

  // What the value means; which of them is set depends on `what`.
  bool answer = false;                       // eligible, not discussed
  std::int64_t position = 0;                 // tie order: the lower goes first
  std::optional<std::uint32_t> tier = {};    // tier; none: no tier
  rational number = {};                      // amount, points
  std::uint32_t definition = 0;              // points
  struck_mark mark = {};
};

struct withdrawal {
  date on = {};
  std::string because = {};
};

// What it was awarded, it does not take: the next on a waiting list moves up (operations 5).
struct declining {
  std::optional<date> on = {};               // none: nobody said, and nothing else names a day
  std::string because = {};
};

const char* word_of(ruling_kind);            // as files write it: `tie order`

}  // namespace milu::eval
