#!/usr/bin/env bash
# B9: an agenda of 1,000 items brought in from a table, with the trail, against JDBC batches that insert the same rows of
# agenda_item and audit_entry. Also: a second import writes nothing, one bad row is named and writes nothing.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
source "$bench/imports.sh"
begin B9
compare_import AgendaFileImport "import of an agenda of $rows items"
