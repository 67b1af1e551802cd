-- What about check-ins did not reach an engineer, and which of the manager's messages tells it: one a day, by its subject.
create table checkin_undelivered (
  nudge_id text not null primary key,
  team_id text not null,
  list_subject text not null,
  plan_id text not null references checkin_plan (id),
  milestone text,
  reason text not null
);

create index checkin_undelivered_list on checkin_undelivered (team_id, list_subject);
