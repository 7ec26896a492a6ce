#!/usr/bin/env bash
# B11: what a phone has to fetch for the public agenda, compressed as it is sent: the page and all that it names (styles,
# scripts, icons, pictures, and what the styles name in turn). Everything must be in the page itself: each item of the
# calendar stands there, and what it links to within itself is there, without a script.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
source "$bench/serving.sh"
begin B11
limit=${LIMIT:-60000}
demo=${DEMO:-$project/src/test/resources/demo/medellin-2017.yaml}
lab=medellin-2017

find_app_jar
start_database
port=$(free_port)
configure_app "http://127.0.0.1:$port"
import_lab "$demo"
run_app app "$port"
site=http://127.0.0.1:$port

# weigh PATH: fetched compressed into $dir/part.body, its weight and name written to $dir/weights; once each.
weigh() {
    ! cut -d ' ' -f 2- "$dir/weights" | grep -qxF "$1" || return 0
    [[ $(ask part "$site$1" -H 'Accept-Encoding: gzip') == 200 ]] || wrong "$1 does not answer"
    printf '%s %s\n' "$(stat -c %s "$dir/part.body")" "$1" >>"$dir/weights"
}
# opened: what was fetched last, as it reads.
opened() { if [[ $(header part Content-Encoding) == gzip ]]; then gunzip -c <"$dir/part.body"; else cat "$dir/part.body"; fi; }

most=0
for language in es pt en; do
    : >"$dir/weights"
    weigh "/labs/$lab/agenda?lang=$language"
    opened >"$dir/agenda.$language.html"
    grep -oE '<(link|script|img|source)[^>]*>' "$dir/agenda.$language.html" | grep -vE 'rel="(alternate|canonical)"' |
        grep -oE '(href|src)="/[^"]*"' | sed 's/^[a-z]*="//; s/"$//; s/&amp;/\&/g' >"$dir/named"
    [[ -s $dir/named ]] || die "the page names no styles: see $dir/agenda.$language.html"
    while read -r path; do
        weigh "$path"
        [[ $path != /styles/* ]] || opened | grep -oE 'url\(["'\'']?/[^"'\'')]*' | sed 's/^url(["'\'']*//' >>"$dir/named-by-styles" || true
    done <"$dir/named"
    if [[ -s ${dir}/named-by-styles ]]; then while read -r path; do weigh "$path"; done <"$dir/named-by-styles"; fi
    sum=$(awk '{ n += $1 } END { print n }' "$dir/weights")
    say "$language: $sum bytes in $(wc -l <"$dir/weights") answers"
    ((sum <= most)) || most=$sum
    cp "$dir/weights" "$dir/weights.$language"

    # ------------------------------------------------------------------------------------------------- without a script
    [[ $(ask calendar "$site/labs/$lab/agenda.ics?lang=$language") == 200 ]] || die "no calendar"
    events=$(grep -c '^BEGIN:VEVENT' "$dir/calendar.body")
    items=$(grep -c 'class="item' "$dir/agenda.$language.html")
    ((events > 0 && items >= events)) || wrong "$language: $items items stand in the page, $events in the calendar"
    for target in $(grep -oE 'href="#[^"]+"' "$dir/agenda.$language.html" | sed 's/href="#//; s/"//' | sort -u); do
        grep -qF "id=\"$target\"" "$dir/agenda.$language.html" || wrong "$language: #$target leads nowhere"
    done
done
part=$(awk -v a="$most" -v b="$limit" 'BEGIN { printf "%.3f", a / b }')
row 'public agenda and all that it names, compressed' "$most bytes" - "$part" "<= $limit bytes" "$(judge "$part" '<=' 1 1)"
verdict "$part" '<=' 1 "$(judge "$part" '<=' 1 1)"
