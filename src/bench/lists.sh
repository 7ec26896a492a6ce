# shellcheck shell=bash
# A long list of the shipped application's service against the same questions by hand on a plain JDBC connection, in one
# JVM on core 0, the database on core 1: the first page, the first of a selection, and one deep in it.

# prepare_lists CLASS: the application's classes with lists/CLASS.java, and a database with the demo's lab.
prepare_lists() {
    pairs=${PAIRS:-7} calls=${CALLS:-400}
    DATABASE_CORES=1
    find_app_jar
    compile_against_app "$bench/lists/Comparing.java" "$bench/lists/$1.java"
    start_database
    configure_app http://127.0.0.1
    import_lab "${DEMO:-$project/src/test/resources/demo/medellin-2017.yaml}"
}

# ask_lists CLASS [ARGUMENT…]: the pairs are in $dir/pairs.
ask_lists() {
    local class=$1
    shift
    say "asking"
    env "${app_environment[@]}" SERVER_PORT=0 taskset -c 0 "$java" "${jvm_flags[@]}" -cp "$class_path" "$class" \
        "jdbc:mariadb://127.0.0.1:$db_port/medellinlab" app app-of-the-bench "$pairs" "$calls" "$dir/pairs" "$@" >"$dir/app.log" 2>&1 ||
        die "the application ended: see $dir/app.log"
    ! grep -q wrong "$dir/pairs" || wrong "$(grep wrong "$dir/pairs")"
}

# pair_column WHAT EXPRESSION: of the pairs of one list, $2 ours and $3 JDBC.
pair_column() { awk "\$1 == \"$1\" && \$2 != \"statements\" && \$2 != \"wrong\" { print $2 }" "$dir/pairs"; }

# judge_lists OF WHAT…: the first of WHAT is the first page, the last a deep one; the worst ratio is the verdict.
judge_lists() {
    local of=$1 what worst=0 noise=0 statements ratio spread depth deep first=$2
    shift
    for what in "$@"; do
        deep=$what
        statements=$(awk "\$1 == \"$what\" && \$2 == \"statements\" { print \$3 }" "$dir/pairs")
        ((${statements:-9} <= 2)) || wrong "$what takes ${statements:-no} statements"
        ratio=$(pair_column "$what" '$2 / $3' | median)
        spread=$(pair_column "$what" '$3' | spread)
        row "$what of $of, ${statements:-?} statement(s)" "$(pair_column "$what" '$2' | median) µs" \
            "$(pair_column "$what" '$3' | median) µs" "$(printf %.2f "$ratio")" '<= 2' "$(judge "$ratio" '<=' 2 "$spread")"
        say "$what: $(printf %.2f "$ratio"), ${statements:-?} statement(s)"
        holds "$ratio" '>' "$worst" && worst=$ratio
        holds "$spread" '>' "$noise" && noise=$spread
    done
    depth=$(awk -v a="$(pair_column "$deep" '$2' | median)" -v b="$(pair_column "$first" '$2' | median)" 'BEGIN { print a / b }')
    row "deep page against the first" "$(pair_column "$deep" '$2' | median) µs" "$(pair_column "$first" '$2' | median) µs" \
        "$(printf %.2f "$depth")" '<= 2' "$(judge "$depth" '<=' 2 "$noise")"
    holds "$depth" '<=' 2 || wrong "a deep page costs $depth times the first"
    verdict "$worst" '<=' 2 "$(judge "$worst" '<=' 2 "$noise")"
}
