-- Teams from which Cairn was removed: nothing is sent there, and all that is kept of them goes some days later.
create table removal (
  team_id text not null primary key,
  removed_at bigint not null,
  version bigint not null
);
