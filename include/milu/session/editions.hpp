#pragma once
// Which edition of each programme holds on a day: a programme is what the policies of one name have in common.
//
//   std::vector<programme> all = programmes_on(date{2024, 6, 30}, {edition_of("rules/prize.milu", made.rules)});
//   all[0].holding.size() == 1;   // none or two: which one holds is not clear
#include <milu/model/policy.hpp>

#include <optional>
#include <string>
#include <vector>

namespace milu::session {

struct edition {
  std::string path;
  std::string programme;                  // the policy's name
  std::string name;                       // `edition "2022-1"`; empty when the policy states none
  std::optional<date> from = {};
  std::optional<date> until = {};         // both days included
  std::string digest;
};
edition edition_of(std::string path, const model::policy&);

struct programme {
  std::string name;
  std::vector<edition> editions;          // in the order of their first days
  std::vector<std::size_t> holding;       // indices of those that hold; exactly one when all is well
};
// In the order of their names.
std::vector<programme> programmes_on(const date&, std::vector<edition>);

}  // namespace milu::session
