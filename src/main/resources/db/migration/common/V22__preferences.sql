-- How people want to be written to: weekdays as MONDAY,TUESDAY, a time of day as 10:00, and 0 where a manager wants no daily list.
create table person_preference (
  team_id text not null,
  user_id text not null,
  days text not null,
  time_of_day text not null,
  daily_list integer not null,
  version bigint not null,
  primary key (team_id, user_id)
);

-- What a workspace has chosen; the id is the team's, so that due work about it is found. No milestones: as the content says.
create table workspace_preference (
  id text not null primary key,
  team_id text not null,
  milestones text not null,
  reminder_after integer not null,
  version bigint not null
);
