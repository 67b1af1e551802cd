-- What a team wrote down about an incident; its checklist has the same id. Times of the incident are seconds since 1970.
create table postmortem (
  id text not null primary key references checklist (id),
  team_id text not null,
  channel_id text not null,
  title text not null,
  lead_id text not null,
  severity text,
  started_at bigint,
  detected_at bigint,
  mitigated_at bigint,
  resolved_at bigint,
  impact text,
  went_well text not null,
  went_badly text not null,
  lucky text not null,
  contributing_factors text not null,
  closed_by text,
  closed_at bigint,
  closed_although text,
  opened_by text not null,
  opened_at bigint not null,
  version bigint not null
);

create index postmortem_channel on postmortem (team_id, channel_id);
create index postmortem_lead on postmortem (team_id, lead_id);

-- Who has acted on it: they find it again wherever they are.
create table postmortem_person (
  team_id text not null,
  postmortem_id text not null references postmortem (id),
  user_id text not null,
  primary key (postmortem_id, user_id)
);

create index postmortem_person_user on postmortem_person (team_id, user_id);

create table postmortem_entry (
  id text not null primary key,
  team_id text not null,
  postmortem_id text not null references postmortem (id),
  happened_at bigint not null,
  said text not null,
  permalink text,
  author_id text,
  added_by text not null,
  added_at bigint not null,
  version bigint not null,
  unique (postmortem_id, permalink)
);
