#pragma once
// The commands: each takes the options and a console, and gives an exit code.
#include "cli/console.hpp"
#include "cli/options.hpp"

namespace milu::cli {

int check(const options&, console&);
int fmt(const options&, console&);
int test(const options&, console&);
int eval_command(const options&, console&);
int award(const options&, console&);
int explain(const options&, console&);
int targets(const options&, console&);
int verify(const options&, console&);
int rules(const options&, console&);
int template_command(const options&, console&);
int export_command(const options&, console&);
int import_command(const options&, console&);
int help(const options&, console&);

void print_short_help(std::ostream&, language);

}  // namespace milu::cli
