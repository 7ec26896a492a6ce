# shellcheck shell=bash disable=SC2154
# What the fault tests know of the outbox: the only place that names its columns.

# queue NAME COUNT: COUNT pending messages, due now, to NAME-1@bench.example, NAME-2@… ; each with its own Message-ID.
queue() {
    sql medellinlab <<SQL
INSERT INTO mail_message (id, state, message_id, recipient, subject, text, html, due_at, attempts)
SELECT UUID(), 'PENDING', CONCAT('<$1-', seq, '@bench.example>'), CONCAT('$1-', seq, '@bench.example'),
    CONCAT('$1 ', seq), 'Un mensaje de prueba.', '<p>Un mensaje de prueba.</p>', UTC_TIMESTAMP(6), 0
FROM seq_1_to_$2;
SQL
}

# outbox NAME COLUMNS [CONDITION]: of the messages queued under NAME.
outbox() { sql medellinlab -e "SELECT $2 FROM mail_message WHERE recipient LIKE '$1-%' AND ${3:-TRUE}"; }

# in_state NAME STATE…: how many.
in_state() {
    local name=$1 IFS=,
    shift
    outbox "$name" 'COUNT(*)' "FIND_IN_SET(state, '$*')"
}

# all_in_state NAME COUNT STATE…: for wait_for.
all_in_state() {
    local name=$1 count=$2
    shift 2
    [[ $(in_state "$name" "$@") == "$count" ]]
}

# settled NAME COUNT: nothing more is going to happen to them. What is uncertain is sent once more before it stays so.
settled() { [[ $(outbox "$1" 'COUNT(*)' "(state IN ('SENT', 'FAILED', 'CANCELLED') OR state = 'UNCERTAIN' AND copies >= 2)") == "$2" ]]; }

# hurry NAME: what waits for another attempt is due now; the back-off itself is judged before, by seconds_to_wait.
hurry() { sql medellinlab -e "UPDATE mail_message SET due_at = UTC_TIMESTAMP(6) WHERE recipient LIKE '$1-%' AND state IN ('RETRY', 'UNCERTAIN') AND due_at > UTC_TIMESTAMP(6)"; }

# hurry_until NAME SECONDS COMMAND…: lets the next attempts come without their waiting time until the command succeeds.
hurry_until() {
    local name=$1 until=$(($(now_ms) + $2 * 1000))
    shift 2
    until "$@"; do
        (($(now_ms) < until)) || return 1
        hurry "$name"
        pause 0.5
    done
}

# seconds_to_wait NAME: the shortest time until another attempt.
seconds_to_wait() { outbox "$1" 'COALESCE(MIN(TIMESTAMPDIFF(SECOND, UTC_TIMESTAMP(6), due_at)), -1)' "state = 'RETRY'"; }

# ---- what the sink saw: time, event, recipient, Message-ID

# seen NAME EVENT: how many.
seen() { awk -F '\t' -v name="$1-" -v event="$2" '$2 == event && index($3, name) == 1 { n++ } END { print n + 0 }' "$dir/sink.tsv"; }

seen_at_least() { (($(seen "$1" "$2") >= $3)); }

# copies NAME EVENT…: a line for each recipient: how many copies, how many different Message-IDs, the recipient.
copies() {
    local name=$1 IFS=,
    shift
    awk -F '\t' -v name="$name-" -v events=",$*," 'index($3, name) == 1 && index(events, "," $2 ",") {
        n[$3]++; if (!known[$3, $4]++) ids[$3]++ } END { for (r in n) print n[r], ids[r], r }' "$dir/sink.tsv"
}

# once NAME COUNT: every one of them arrived, in one copy, under a Message-ID of its own.
once() {
    local got others
    got=$(copies "$1" ACCEPTED | awk '$1 == 1 && $2 == 1' | wc -l)
    others=$(awk -F '\t' -v name="$1-" '$2 == "ACCEPTED" && index($3, name) == 1 && $4 != "none" { print $4 }' "$dir/sink.tsv" | sort -u | wc -l)
    [[ $got == "$2" && $others == "$2" && $(seen "$1" ACCEPTED) == "$2" ]]
}
