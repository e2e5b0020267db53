// A stranger's program: one public header, one exact sum.
#include <milu/base/rational.hpp>

int main() {
  const milu::rational third = milu::rational(1) / milu::rational(3);
  return third + third + third == milu::rational(1) ? 0 : 1;
}
