#!/usr/bin/env bash
# B9i: inviting a table of 1,000 people, with the trail, the links and the outbox, against JDBC batches that insert the same
# rows of person, invitation and mail_message. Also: a second import writes nothing, one bad row is named and writes nothing.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
source "$bench/imports.sh"
begin B9i
compare_import InvitationImport "import of $rows invitations"
