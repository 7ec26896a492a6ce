# shellcheck shell=bash
# What an import writes, through the shipped application, against JDBC batches that insert the same rows, in one process
# on core 0, the database on core 1, in turns.

rows=${ROWS:-1000}

# compare_import CLASS WHAT: runs imports/CLASS.java on a database with the demo's lab and judges the median of the pairs.
compare_import() {
    local class=$1 what=$2 pairs=${PAIRS:-7} ratio result line
    DATABASE_CORES=1
    find_app_jar
    compile_against_app "$bench/imports/Import.java" "$bench/imports/$class.java"
    start_database
    configure_app "http://127.0.0.1:$(free_port)"
    import_lab "${DEMO:-$project/src/test/resources/demo/medellin-2017.yaml}"

    say "measuring"
    taskset -c 0 env "${app_environment[@]}" SERVER_PORT=0 "$java" "${jvm_flags[@]}" -cp "$class_path" \
        "org.medellinlab.bench.$class" "$dir/pairs" "$pairs" "$rows" >"$dir/import.out" 2>"$dir/import.err" ||
        die "it failed: see $dir/import.err"
    while read -r line; do wrong "${line#WRONG: }"; done < <(grep '^WRONG: ' "$dir/import.err" || true)
    grep '^pair ' "$dir/import.err" >&2 || true
    (($(wc -l <"$dir/pairs") == pairs)) || die "not all pairs were measured"

    ratio=$(awk '{ print $1 / $2 }' "$dir/pairs" | median)
    result=$(judge "$ratio" '<=' 5 "$(awk '{ print $2 }' "$dir/pairs" | spread)")
    row "$what" "$(awk '{ print $1 }' "$dir/pairs" | median) ms" "$(awk '{ print $2 }' "$dir/pairs" | median) ms (JDBC batches)" \
        "$(printf %.2f "$ratio")" '<= 5' "$result"
    verdict "$ratio" '<=' 5 "$result"
}
