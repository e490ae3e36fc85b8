alter table verification add column given_up_at datetime(6) null after ended_at;
