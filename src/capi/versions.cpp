#include "capi/handles.hpp"

uint32_t milu_abi_version(void) { return MILU_ABI_VERSION; }

uint32_t milu_abi_minimum(void) { return 1; }

const char* milu_engine(void) { return milu::report::engine; }

const char* milu_status_name(milu_status status) {
  switch (status) {
    case MILU_DONE: return "done";
    case MILU_FOUND: return "found";
    case MILU_USAGE: return "usage";
    case MILU_RULES_INVALID: return "rules_invalid";
    case MILU_DATA_INVALID: return "data_invalid";
    case MILU_INTERNAL: return "internal";
    case MILU_OUT_OF_MEMORY: return "out_of_memory";
  }
  return "unknown";
}
