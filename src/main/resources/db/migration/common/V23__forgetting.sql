-- Somebody is being forgotten: lets two who press at once take turns. The row goes before the transaction ends.
create table forgetting (
  team_id text not null,
  user_id text not null,
  touched bigint not null,
  primary key (team_id, user_id)
);
