-- looks of a check apart from those of its dossier; the nil id is the dossier with all its checks
alter table last_look
    add column verification_id uuid not null default '00000000-0000-0000-0000-000000000000' after dossier_id,
    drop primary key,
    add primary key (user_name, dossier_id, verification_id);

-- whose look it was is known of the dossier too, so that it goes with it
alter table look add column dossier_id uuid null;
update look l join verification v on v.id = l.subject set l.dossier_id = v.dossier_id;
update look l join dossier d on d.id = l.subject set l.dossier_id = d.id;
delete from look where dossier_id is null;
alter table look modify dossier_id uuid not null, add index look_of_dossier (dossier_id), add index look_by_day (day);

-- what a finding is about, where administrators say so
create table finding_group (
    -- the vendor's own key
    finding varchar(100) not null primary key,
    subject varchar(20) not null,
    changed_by varchar(200) not null,
    changed_at datetime(6) not null
) default charset = utf8mb4 collate = utf8mb4_bin;
