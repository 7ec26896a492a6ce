# Run once by the database's image, on an empty volume: the database and its two users.
# The owner changes the schema, and grants the application's user what it needs, table by table.

# shellcheck shell=bash
quoted() { printf "'%s'" "$(printf '%s' "$1" | sed -e 's/\\/\\\\/g' -e "s/'/''/g")"; }

MYSQL_PWD="$MARIADB_ROOT_PASSWORD" mariadb --protocol=socket --user=root --batch <<SQL
CREATE DATABASE IF NOT EXISTS medellinlab CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
CREATE USER $(quoted "$MEDELLINLAB_DATABASE_OWNER_USER")@'%' IDENTIFIED BY $(quoted "$MEDELLINLAB_DATABASE_OWNER_PASSWORD");
CREATE USER $(quoted "$MEDELLINLAB_DATABASE_APP_USER")@'%' IDENTIFIED BY $(quoted "$MEDELLINLAB_DATABASE_APP_PASSWORD");
GRANT ALL PRIVILEGES ON medellinlab.* TO $(quoted "$MEDELLINLAB_DATABASE_OWNER_USER")@'%' WITH GRANT OPTION;
SQL
