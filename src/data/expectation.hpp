#pragma once
// What a field expects, in words, and the message when a value is something else.
//
//   refuse("data.range", "101", marks, {}, policy, {}).arguments[1].en == "0..100"
#include <milu/base/limits.hpp>
#include <milu/model/policy.hpp>
#include <milu/source/diagnostic.hpp>

#include <string>
#include <string_view>

namespace milu::data {

phrase expected_of(const model::policy&, const model::type&, const model::data_unit&);
phrase range_of(const model::type&);
// At most 32 characters of a value, made safe to show.
phrase quoted(std::string_view value);
// Stands where a private value would be quoted.
phrase private_words();
// The id of an application, where it is not private.
phrase shown_id(std::string_view id, const model::policy&);

// The fault `code` of a value of this type, with the arguments that its message needs and no place yet.
diagnostic refuse(const std::string& code, const phrase& value, const model::type&, const model::data_unit&,
                  const model::policy&, const limits&);

}  // namespace milu::data
