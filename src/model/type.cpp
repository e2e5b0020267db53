#include <milu/model/type.hpp>

namespace milu::model {

phrase name_of(kind what) {
  switch (what) {
    case kind::nothing: return {"nothing", "无"};
    case kind::yes_no: return {"yes or no", "是或否"};
    case kind::number: return {"a number", "数值"};
    case kind::count: return {"a count", "数量"};
    case kind::percent: return {"a percentage", "百分比"};
    case kind::points: return {"points", "分值"};
    case kind::money: return {"money", "金额"};
    case kind::date: return {"a date", "日期"};
    case kind::duration: return {"a duration", "期限"};
    case kind::text: return {"text", "文本"};
    case kind::choice: return {"a choice", "选项"};
    case kind::record: return {"a record", "一组字段"};
    case kind::list: return {"a list", "列表"};
  }
  return {"nothing", "无"};
}

bool is_numeric(kind what) {
  return what == kind::number || what == kind::count || what == kind::percent || what == kind::points ||
         what == kind::money;
}

}  // namespace milu::model
