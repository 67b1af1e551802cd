-- The time of day at which check-ins come, and who planned them where that is not the manager.
alter table checkin_plan add column time_of_day text not null default '10:00';
alter table checkin_plan add column planned_by text not null default '';
update checkin_plan set planned_by = manager_id;

-- A paused or suspended plan is still the engineer's one plan.
drop index checkin_plan_one_open;
create unique index checkin_plan_one_open on checkin_plan (team_id, engineer_id)
  where state in ('OPEN', 'PAUSED', 'SUSPENDED');

-- When somebody is away: the latest time of each.
create table checkin_away (
  team_id text not null,
  user_id text not null,
  from_day text not null,
  back_day text not null,
  primary key (team_id, user_id)
);

-- A manager's day on which check-ins are due; who changes what its list tells takes the row first.
create table checkin_day_list (
  team_id text not null,
  subject_id text not null,
  touched bigint not null,
  primary key (team_id, subject_id)
);

-- People to plan with one start date. Each row of a person says how far that has come; the work can end anywhere and go on.
create table checkin_batch (
  id text not null primary key,
  team_id text not null,
  planner_id text not null,
  manager_id text not null,
  start_date text not null,
  time_of_day text not null,
  milestones text not null,
  state text not null,
  changed_at bigint not null
);

create table checkin_batch_person (
  batch_id text not null references checkin_batch (id),
  engineer_id text not null,
  position integer not null,
  state text not null,
  outcome text,
  primary key (batch_id, engineer_id)
);
