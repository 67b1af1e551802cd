-- Who was said hello to, once for each person.
create table greeted (
  team_id text not null,
  user_id text not null,
  greeted_at bigint not null,
  primary key (team_id, user_id)
);
