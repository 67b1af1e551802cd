-- What a team promised to do after an incident. Days are as people write them, YYYY-MM-DD.
create table postmortem_action (
  id text not null primary key,
  team_id text not null,
  postmortem_id text not null references postmortem (id),
  said text not null,
  kind text not null,
  owner_id text not null,
  due_on text not null,
  added_by text not null,
  added_at bigint not null,
  state text not null,
  ended_by text,
  ended_at bigint,
  proof text,
  reason text,
  snoozed_until text,
  held text,
  held_by text,
  held_at bigint,
  version bigint not null
);

create index postmortem_action_postmortem on postmortem_action (postmortem_id);
create index postmortem_action_owner on postmortem_action (team_id, owner_id, state);

-- An owner's day on which actions are reminded of; who changes what its message tells takes the row first.
create table postmortem_reminder_day (
  team_id text not null,
  subject_id text not null,
  touched bigint not null,
  primary key (team_id, subject_id)
);

-- A channel's weekly message about what is overdue. The attempt is the Monday whose message was begun and may stand already.
create table postmortem_digest (
  id text not null primary key,
  team_id text not null,
  channel_id text not null,
  set_by text not null,
  zone text not null,
  attempt text,
  version bigint not null,
  unique (team_id, channel_id)
);
