-- When somebody showed the other what they had sent, before the other had sent theirs.
alter table checkin_answer add column shared_at bigint;
