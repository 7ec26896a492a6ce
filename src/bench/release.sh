# shellcheck shell=bash disable=SC2154,SC2034
# How a release is made without anybody signing in: a second lab, medellin-bench, is brought in from the demo's lab file
# without its release, and later once more with it. That releases through the application's own code, in a process of its own.

release_page='/labs/medellin-bench/agenda?lang=es'

# prepare_release LAB_FILE: the lab, with a draft only.
prepare_release() {
    grep -q '^release:' "$1" || die "$1 has no release"
    sed '1,/slug:/s/^\( *slug:\).*/\1 medellin-bench/' "$1" >"$dir/released.yaml"
    sed '/^release:/,/^$/d' "$dir/released.yaml" >"$dir/unreleased.yaml"
    import_lab "$dir/unreleased.yaml"
}

# release_agenda: sets released, the instant of the release by the database's clock, in milliseconds.
release_agenda() {
    import_lab "$dir/released.yaml"
    released=$(sql medellinlab -e "SET time_zone = '+00:00';
        SELECT ROUND(UNIX_TIMESTAMP(p.changed_at) * 1000) FROM public_revision p JOIN lab l ON l.id = p.lab_id WHERE l.slug = 'medellin-bench'")
    [[ -n $released ]] || die "there was no release"
}
