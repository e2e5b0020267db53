#include "capi/handles.hpp"

const char* milu_text_bytes(const milu_text* text) { return text ? text->bytes.c_str() : ""; }

size_t milu_text_length(const milu_text* text) { return text ? text->bytes.size() : 0; }

void milu_text_free(milu_text* text) { std::default_delete<milu_text>{}(text); }
