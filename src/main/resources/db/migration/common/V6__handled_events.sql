-- Events that were acted on, so that what Slack sends again, to whichever replica, is left alone.
create table handled_event (
  team_id text not null,
  event_id text not null,
  handled_at bigint not null,
  primary key (team_id, event_id)
);

create index handled_event_age on handled_event (handled_at);
