-- A list that a channel works off. What the message shows is drawn from here; drawn_version says which version it shows.
create table checklist (
  id text not null primary key,
  team_id text not null,
  channel_id text not null,
  message_ts text,
  template text not null,
  title text not null,
  subject text,
  intro text not null,
  posted_by text not null,
  posted_at bigint not null,
  version bigint not null,
  drawn_version bigint not null,
  drawn_at bigint not null,
  drawing_since bigint
);

create table checklist_row (
  checklist_id text not null references checklist (id),
  id text not null,
  position integer not null,
  phase text,
  look_for text not null,
  why text not null,
  citation text not null,
  state text not null,
  marked_by text,
  marked_at bigint,
  reason text,
  primary key (checklist_id, id)
);
