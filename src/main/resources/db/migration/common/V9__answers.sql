-- The one reminder of a check-in that was not answered.
alter table checkin_milestone add column reminder_id text;

-- What one of the two of a check-in says to the other; whoever the manager was then keeps a row of their own. Each text is a
-- JSON document, read and written whole: while it is filled in, as it was sent, and as it was changed after both had sent.
create table checkin_answer (
  team_id text not null,
  plan_id text not null references checkin_plan (id),
  milestone text not null,
  author_id text not null,
  other_id text not null,
  draft text,
  draft_at bigint not null,
  sent text,
  added text,
  sends integer not null,
  revealed_at bigint,
  primary key (plan_id, milestone, author_id, other_id)
);

-- What the two agreed in their talk.
create table checkin_agreement (
  team_id text not null,
  plan_id text not null references checkin_plan (id),
  milestone text not null,
  manager_id text not null,
  agreed text not null,
  author_id text not null,
  changed_at bigint not null,
  version bigint not null,
  primary key (plan_id, milestone, manager_id)
);
