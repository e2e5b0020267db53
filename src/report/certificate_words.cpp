#include "report/certificate_words.hpp"

namespace milu::report {

using namespace cohort;

const char* word_of(obstacle why) {
  switch (why) {
    case obstacle::below_line: return "condition_not_met";
    case obstacle::no_place: return "no_place";
    case obstacle::tied_none_admitted: return "tied_none_admitted";
    case obstacle::tied_sent_back: return "tied_sent_back";
    case obstacle::over_budget_stop: return "budget_stopped";
    case obstacle::over_budget_skip: return "budget_skipped";
    case obstacle::capped: return "limit";
    case obstacle::ineligible: return "ineligible";
    case obstacle::behind_tie: return "behind_tie";
    case obstacle::not_drawn: return "not_drawn";
    case obstacle::below_data_line: return "below_data_line";
    case obstacle::place_reserved: return "place_reserved";
  }
  return "";
}

const char* word_of(tie_policy tie) {
  switch (tie) {
    case tie_policy::unstated: return "unstated";
    case tie_policy::admit_all: return "admit_all";
    case tie_policy::admit_none: return "admit_none";
    case tie_policy::share: return "share_equally";
    case tie_policy::send_back: return "send_back";
    case tie_policy::lot: return "draw_lots";
  }
  return "";
}

const char* word_of(unused_policy unused) {
  return unused == unused_policy::flow_down ? "go_to_the_next_tier" : "stay_empty";
}

const char* word_of(undetermined_policy open) {
  switch (open) {
    case undetermined_policy::stop: return "stop";
    case undetermined_policy::left_out: return "left_out";
    case undetermined_policy::hold_best_place: return "hold_their_best_place";
  }
  return "";
}

const char* word_of(overflow_policy overflow) {
  switch (overflow) {
    case overflow_policy::stop: return "stop";
    case overflow_policy::skip: return "skip";
    case overflow_policy::pay_in_part: return "pay_in_part";
  }
  return "";
}

const char* word_of(standing stands) {
  switch (stands) {
    case standing::candidate: return "candidate";
    case standing::undetermined: return "undetermined";
    case standing::outside: return "outside";
  }
  return "";
}

const char* word_of(claim::answer meets) {
  switch (meets) {
    case claim::answer::no: return "no";
    case claim::answer::yes: return "yes";
    case claim::answer::unknown: return "unknown";
  }
  return "";
}

const char* word_of(tie_mark tie) {
  switch (tie) {
    case tie_mark::none: return "none";
    case tie_mark::admitted_together: return "admitted_together";
    case tie_mark::shared: return "shared";
    case tie_mark::sent_back: return "sent_back";
    case tie_mark::drawn: return "drawn";
  }
  return "";
}

const char* word_of(vacancy why) {
  switch (why) {
    case vacancy::no_list: return "no_list";
    case vacancy::nobody: return "nobody";
    case vacancy::equals: return "equals";
    case vacancy::money: return "money";
    case vacancy::waits: return "waits_for_ruling";
    case vacancy::surplus: return "surplus";
  }
  return "";
}

}  // namespace milu::report
