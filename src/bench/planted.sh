# shellcheck shell=bash disable=SC2154,SC2034
# What several benchmarks plant in the lab they measure. Needs lab, and a database with that lab.

secret=bench-bench-bench-bench-bench-32

# plant_organiser: one of the lab's organisers is signed in on a device; the cookie is lab=$secret.
plant_organiser() {
    sql medellinlab >>"$dir/rows.log" <<SQL
insert into device (id, person_id, secret_hash, browser, created_at, last_seen_at, expires_at)
    select uuid(), g.person_id, unhex(sha2('$secret', 256)), 'bench', utc_timestamp(), utc_timestamp(), '2099-01-01'
    from role_grant g join lab l on l.id = g.lab_id where g.role = 'ORGANISER' and l.slug = '$lab' limit 1;
SQL
    [[ $(sql medellinlab -e "select count(*) from device") == 1 ]] || die "nobody organises $lab: see $dir/rows.log"
}

# plant_items COUNT: that many items in the draft of the agenda, on five days, half an hour each. Their keys are bench-1, bench-2…
plant_items() {
    sql medellinlab >>"$dir/rows.log" <<SQL
insert into agenda_item (id, version, lab_id, item_key, kind, title, held_on, starts, ends, approximate)
    select uuid(), 0, l.id, concat('bench-', s.seq), 'WORKSHOP', json_object('es', concat('Taller ', s.seq)),
        date_add(l.first_day, interval s.seq % 5 day), sec_to_time(28800 + 900 * (s.seq div 5 % 36)),
        sec_to_time(30600 + 900 * (s.seq div 5 % 36)), false
    from lab l join seq_1_to_$1 s where l.slug = '$lab';
SQL
}

# item_versions: how often items of agendas were saved, in all.
item_versions() { sql medellinlab -e "select coalesce(sum(version), 0) from agenda_item"; }
