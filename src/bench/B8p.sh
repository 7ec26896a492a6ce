#!/usr/bin/env bash
# B8p: the first page of a directory of 100,000 people, of a search in it, and a page deep in it, from the shipped
# application's service against the same statements by hand on a plain JDBC connection, in one JVM on core 0, the
# database on core 1. Who may read is asked once for each click, whatever the list, and is not part of it: the service
# is asked as the product itself.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
source "$bench/lists.sh"
begin B8p
people=${PEOPLE:-100000}
prepare_lists FirstPeople

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
ask_lists FirstPeople
judge_lists "$people people" list search deep
