#!/usr/bin/env bash
# B8p: the first page of a directory of 100,000 people, of a search in it, and a page deep in it, from the shipped
# application's service against the same statements by hand on a plain JDBC connection, in one JVM on core 0, the
# database on core 1. Who may read is asked once for each click, whatever the list, and is not part of it: the service
# is asked as the product itself.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
begin B8p
pairs=${PAIRS:-7}
calls=${CALLS:-400}
people=${PEOPLE:-100000}
demo=${DEMO:-$project/src/test/resources/demo/medellin-2017.yaml}
DATABASE_CORES=1

find_app_jar
"$java" -Djarmode=tools -jar "$app_jar" extract --destination "$dir/app" >"$dir/extract.log" 2>&1 || die "cannot extract: see $dir/extract.log"
class_path=$dir/classes:$dir/app/$(basename "$app_jar"):$dir/app/lib/*
mkdir -p "$dir/classes"
"$JAVA_HOME/bin/javac" -proc:none -nowarn -d "$dir/classes" -cp "$class_path" "$bench/first-page/FirstPage.java" 2>"$dir/javac.log" ||
    die "cannot compile: see $dir/javac.log"

start_database
configure_app http://127.0.0.1
import_lab "$demo"

say "writing $people people"
sql medellinlab >"$dir/people.log" <<SQL
create temporary table given (n int primary key, word varchar(40));
insert into given values (0,'Ana'),(1,'Beatriz'),(2,'Carlos'),(3,'Daniela'),(4,'Érika'),(5,'Fabián'),(6,'Gloria'),(7,'Héctor'),
    (8,'Inês'),(9,'João'),(10,'Keila'),(11,'Lucía'),(12,'María'),(13,'Nélida'),(14,'Óscar'),(15,'Paula'),(16,'Raúl'),
    (17,'Sônia'),(18,'Tomás'),(19,'Zulma');
create temporary table family (n int primary key, word varchar(40));
insert into family values (0,'Álvarez'),(1,'Botero'),(2,'Cárdenas'),(3,'Duque'),(4,'Echeverri'),(5,'Franco'),(6,'Gonçalves'),
    (7,'Hincapié'),(8,'Isaza'),(9,'Jaramillo'),(10,'Köhler'),(11,'Londoño'),(12,'Muñoz'),(13,'Núñez'),(14,'Ospina'),
    (15,'Peña'),(16,'Quintero'),(17,'Restrepo'),(18,'Sepúlveda'),(19,'Zapata');
insert into person (id, version, person_key, name, languages)
    select uuid(), 0, concat('bench-', s.seq), concat(g.word, ' ', a.word, ' ', b.word, ' ', s.seq div 8000), 'es'
    from seq_1_to_$people s join given g on g.n = s.seq % 20 join family a on a.n = (s.seq div 20) % 20
    join family b on b.n = (s.seq div 400) % 20;
create temporary table places (n int auto_increment primary key, id uuid);
insert into places (id) select id from seat;
insert into holding (person_id, position, seat_id, from_on, acting)
    select p.id, 0, s.id, '2024-01-01', false from person p
    join places s on s.n = 1 + substring(p.person_key, 7) % (select count(*) from seat)
    where p.person_key like 'bench-%';
analyze table person, holding;
SQL
[[ $(sql medellinlab -e "select count(*) from person") -ge $people ]] || die "the people are not there"

say "asking"
env "${app_environment[@]}" SERVER_PORT=0 taskset -c 0 "$java" "${jvm_flags[@]}" -cp "$class_path" FirstPage \
    "jdbc:mariadb://127.0.0.1:$db_port/medellinlab" app app-of-the-bench "$pairs" "$calls" "$dir/pairs" >"$dir/app.log" 2>&1 ||
    die "the application ended: see $dir/app.log"

grep -q wrong "$dir/pairs" && wrong "$(grep wrong "$dir/pairs")"
# pair_column WHAT EXPRESSION: of the pairs of one list, $2 ours and $3 JDBC.
pair_column() { awk "\$1 == \"$1\" && \$2 != \"statements\" && \$2 != \"wrong\" { print $2 }" "$dir/pairs"; }
worst=0 noise=0
for what in list search deep; do
    statements=$(awk "\$1 == \"$what\" && \$2 == \"statements\" { print \$3 }" "$dir/pairs")
    ((${statements:-9} <= 2)) || wrong "$what takes ${statements:-no} statements"
    ratio=$(pair_column "$what" '$2 / $3' | median)
    spread=$(pair_column "$what" '$3' | spread)
    row "$what of $people people, ${statements:-?} statement(s)" "$(pair_column "$what" '$2' | median) µs" \
        "$(pair_column "$what" '$3' | median) µs" "$(printf %.2f "$ratio")" '<= 2' "$(judge "$ratio" '<=' 2 "$spread")"
    say "$what: $(printf %.2f "$ratio"), ${statements:-?} statement(s)"
    holds "$ratio" '>' "$worst" && worst=$ratio
    holds "$spread" '>' "$noise" && noise=$spread
done
# A page deep in the list costs no more than twice the first.
depth=$(awk -v a="$(pair_column deep '$2' | median)" -v b="$(pair_column list '$2' | median)" 'BEGIN { print a / b }')
row "deep page against the first" "$(pair_column deep '$2' | median) µs" "$(pair_column list '$2' | median) µs" "$(printf %.2f "$depth")" '<= 2' "$(judge "$depth" '<=' 2 "$noise")"
holds "$depth" '<=' 2 || wrong "a deep page costs $depth times the first"
verdict "$worst" '<=' 2 "$(judge "$worst" '<=' 2 "$noise")"
