-- Messages that must arrive once, at their time. Instants are whole seconds since 1970: Slack's own grain.
create table nudge (
  id text not null primary key,
  team_id text not null,
  kind text not null,
  subject_id text not null,
  recipient_id text not null,
  due_at bigint not null,
  state text not null,
  channel_id text,
  post_at bigint,
  scheduled_id text,
  message_ts text,
  version bigint not null,
  unique (channel_id, post_at)
);

create index nudge_subject on nudge (team_id, subject_id);
create index nudge_state on nudge (state);
