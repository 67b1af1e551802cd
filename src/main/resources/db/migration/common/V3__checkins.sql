-- A manager's plan of check-ins for one engineer; history stays, at most one is open.
create table checkin_plan (
  id text not null primary key,
  team_id text not null,
  engineer_id text not null,
  manager_id text not null,
  start_date text not null,
  zone text not null,
  state text not null,
  planned_at bigint not null,
  version bigint not null
);

create unique index checkin_plan_one_open on checkin_plan (team_id, engineer_id) where state = 'OPEN';
create index checkin_plan_manager on checkin_plan (team_id, manager_id);

create table checkin_milestone (
  plan_id text not null references checkin_plan (id),
  milestone text not null,
  days integer not null,
  due_on text not null,
  nudge_id text,
  primary key (plan_id, milestone)
);
