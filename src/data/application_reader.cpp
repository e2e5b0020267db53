#include <milu/data/application_reader.hpp>

#include "data/expectation.hpp"
#include "data/child_table.hpp"
#include "data/office_columns.hpp"
#include "data/record_binder.hpp"
#include "data/record_source.hpp"
#include "data/scalar_text.hpp"

#include <milu/data/child_lists.hpp>

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace milu::data {
namespace {

// What an application is called whose key cannot be read.
std::string number_sign(std::size_t row) { return "#" + std::to_string(row); }

data_place& place_of(diagnostic& problem) { return std::get<data_place>(problem.where); }

bool has_fault_at(diagnostics& faults, const std::string& field) {
  return std::any_of(faults.begin(), faults.end(), [&](diagnostic& one) { return place_of(one).field == field; });
}

void name_application(diagnostics& problems, const std::string& id) {
  for (diagnostic& problem : problems) place_of(problem).application = id;
}

}  // namespace

struct application_reader::state {
  state(const model::policy& rules, std::istream& from, reader_options given)
      : policy(rules), options(with_office_columns(std::move(given))), records(from, rules, form(), options) {}

  result<std::optional<eval::application>> next();
  result<std::optional<eval::application>> bind(read_record&);
  void join(read_record&);
  eval::application name(bound_record&, const data_place&);
  void report_missing_key(const model::record_value&, const data_place&, diagnostics&) const;
  void report_missing_cohort(const model::record_value&, const data_place&, diagnostics&) const;
  void claim(eval::application&);
  eval::application reject(read_record&) const;
  const model::record_type& form() const { return policy.records[policy.application]; }

  const model::policy& policy;
  reader_options options;
  record_source records;
  std::size_t count = 0;                                     // records met, faulty ones too
  std::unordered_map<std::string, std::size_t> first_lines;  // of each id and revision
  diagnostics stopped;                                       // why nothing more can be read
};

result<std::optional<eval::application>> application_reader::state::next() {
  auto record = records.next();
  if (!record) return tl::unexpected(std::move(record.error()));
  if (!*record && count == 0) return failure({.code = "data.empty", .where = data_place{.file = options.file}});
  if (!*record) return std::nullopt;
  ++count;
  if (!(*record)->faults.empty()) return reject(**record);
  return bind(**record);
}

eval::application application_reader::state::reject(read_record& record) const {
  const std::string id = number_sign(count);
  name_application(record.faults, id);
  record.place.application = id;
  return {.id = id, .place = std::move(record.place), .record = {}, .faults = std::move(record.faults)};
}

result<std::optional<eval::application>> application_reader::state::bind(read_record& record) {
  join(record);
  office_columns office = take_office_columns(record.json, form(), record.place);
  bound_record bound = bind_record(record.json, policy, form(), options, record.place);
  bound.faults.insert(bound.faults.end(), office.faults.begin(), office.faults.end());
  for (diagnostics* problems : {&bound.faults, &bound.broken}) {
    for (diagnostic& one : *problems) locate(one, record.origin);
  }
  bound.faults.insert(bound.faults.begin(), record.cell_faults.begin(), record.cell_faults.end());
  eval::application application = name(bound, record.place);
  application.revision = office.revision;
  application.withdrawn = std::move(office.withdrawn);
  if (!bound.broken.empty()) {
    name_application(bound.broken, application.id);
    return tl::unexpected(std::move(bound.broken));
  }
  if (application.withdrawn && application.id.front() != '#') application.faults.clear();
  claim(application);
  if (!application.faults.empty()) application.record = {};
  return application;
}

// Lists from tables of their own. A record whose key cannot be read gets none, and is told so.
void application_reader::state::join(read_record& record) {
  if (options.children == nullptr) return;
  std::optional<std::string> key = std::to_string(count);
  if (!form().keys.empty()) key = printed_key(record.json, policy, form(), options);
  if (key) options.children->join(record, *key);
}

eval::application application_reader::state::name(bound_record& bound, const data_place& place) {
  eval::application application{.id = std::to_string(count), .place = place, .record = {}, .faults = {}};
  if (!form().keys.empty()) {
    const auto texts = key_texts(bound.record, policy, form());
    application.id = texts ? joined_key(*texts) : number_sign(count);
    if (!texts) report_missing_key(bound.record, place, bound.faults);
  }
  report_missing_cohort(bound.record, place, bound.faults);
  name_application(bound.faults, application.id);
  application.place.application = application.id;
  application.record = std::move(bound.record);
  application.faults = std::move(bound.faults);
  return application;
}

// A key that is there but does not fit its type has its own fault already.
void application_reader::state::report_missing_key(const model::record_value& record, const data_place& place,
                                                   diagnostics& faults) const {
  for (const std::uint32_t key : form().keys) {
    const model::form_field& field = form().fields[key];
    const model::scalar* value = record.fields[key].as_scalar();
    if (value != nullptr && !key_text(*value, policy, policy.type_of(field)).empty()) continue;
    if (has_fault_at(faults, field.heading())) continue;
    data_place where = place;
    where.field = field.heading();
    faults.push_back({.code = "data.id.missing", .where = where, .arguments = {field.heading()}});
  }
}

// Without a part of the cohort's key nobody can say against whom an application competes.
void application_reader::state::report_missing_cohort(const model::record_value& record, const data_place& place,
                                                      diagnostics& faults) const {
  for (const auto& path : policy.cohort_keys) {
    const keyed_field key = keyed_field_at(policy, record, path);
    if (key.is_given || key.declared == nullptr || key.declared->fallback) continue;
    if (has_fault_at(faults, key.declared->heading())) continue;
    data_place where = place;
    where.field = key.declared->path;
    faults.push_back({.code = "data.cohort.missing", .where = where, .arguments = {key.declared->heading()}});
  }
}

void application_reader::state::claim(eval::application& application) {
  if (application.id.front() == '#' && !application.faults.empty()) return;
  const std::string own = application.id + '\x1f' + std::to_string(application.revision);
  const auto [first, is_new] = first_lines.emplace(own, application.place.line);
  if (is_new) return;
  application.faults.push_back({.code = "data.id.twice", .where = application.place,
                                .arguments = {shown_id(application.id, policy), std::to_string(first->second)}});
}

application_reader::application_reader(const model::policy& policy, std::istream& from, reader_options options)
    : state_(std::make_unique<state>(policy, from, std::move(options))) {}

application_reader::~application_reader() = default;

diagnostics application_reader::remarks() { return state_->records.remarks(); }

result<std::optional<eval::application>> application_reader::next() {
  if (!state_->stopped.empty()) return tl::unexpected(state_->stopped);
  auto application = state_->next();
  if (!application) state_->stopped = application.error();
  return application;
}

}  // namespace milu::data
