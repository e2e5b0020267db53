#pragma once
// Where a command speaks: answers on `out`, problems on `error`, in one language and in few words.
#include <milu/session/refusal.hpp>

#include <iosfwd>
#include <string>

namespace milu::cli {

// The exit codes of docs/reference/command-line.md.
enum exit_code : int { done = 0, found = 1, usage = 2, bad_rules = 3, bad_data = 4, internal = 5 };

class console {
 public:
  console(std::istream& in, std::ostream& out, std::ostream& error) : in_(in), out_(out), error_(error) {}
  std::istream& in() const { return in_; }
  std::ostream& out() const { return out_; }
  std::ostream& error() const { return error_; }
  language speaks() const { return speaks_; }
  void speak(language wanted) { speaks_ = wanted; }
  // From here on problems do not name the applications that they concern, only their lines.
  void leave_out_ids() { leaves_out_ids_ = true; }
  bool is_terminal() const;   // whether `out` is one

  // Prints the problems, never more than 4 kB in a run, and gives the code back.
  int refuse(const diagnostics&, const document* rules, int code);
  int refuse(diagnostic, int code);
  int refuse(const session::refusal&, const document& rules);  // the code says whose fault it is
  void tell(const diagnostics&, const document* rules, const std::string& more = {});  // `more` below the last of them
  void finish();  // says how many problems were not shown; at the end of a run
  void say(const std::string& line);  // a line on `error`

 private:
  std::istream& in_;
  std::ostream& out_;
  std::ostream& error_;
  language speaks_ = language::en;
  bool leaves_out_ids_ = false;
  std::size_t said_ = 0;    // bytes of problems printed
  std::size_t shown_ = 0;
  std::size_t hidden_ = 0;  // problems beyond what a run prints
};

}  // namespace milu::cli
