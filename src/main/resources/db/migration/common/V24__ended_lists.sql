-- 1 while a list is no longer worked off, as that of a postmortem that is closed.
alter table checklist add column ended integer not null default 0;
update checklist set ended = 1 where id in (select id from postmortem where closed_at is not null);
