#include <milu/cli/run.hpp>

#include <iostream>

int main(int count, char** values) {
  std::ios::sync_with_stdio(false);
  return milu::cli::run({values + 1, values + count}, std::cin, std::cout, std::cerr);
}
