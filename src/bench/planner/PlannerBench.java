package org.medellinlab.agenda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Solves planted tasks against the clock: `PlannerBench out seconds seeds n…`. Writes a line a task: sessions, seed,
/// milliseconds until the planted optimum was found or -1, rules broken, quarters of an hour above the fair share.
final class PlannerBench {

    private PlannerBench() {}

    public static void main(String[] args) throws IOException {
        var out = Path.of(args[0]);
        var most = Duration.ofSeconds(Long.parseLong(args[1]));
        var seeds = Integer.parseInt(args[2]);
        var lines = new ArrayList<String>();
        for (var many : List.of(args).subList(3, args.length)) {
            for (var seed = 1; seed <= seeds; seed++) {
                lines.add(line(Integer.parseInt(many), seed, most));
                System.out.println(lines.getLast());
            }
        }
        Files.write(out, lines);
    }

    private static String line(int many, int seed, Duration most) {
        var task = PlantedTask.of(many, seed);
        var found = new ArrayList<PlanningTask.Solution>();
        var began = System.nanoTime();
        var perfect = new long[] {-1};
        new Solving().solve(task, most, better -> {
            found.add(better);
            if (better.isPerfect() && perfect[0] < 0) {
                perfect[0] = (System.nanoTime() - began) / 1_000_000;
            }
        });
        // counted anew, not as the solver counts
        var last = new PlanningRules(task).judged(found.getLast().slots(), found.getLast().rooms());
        return many + " " + seed + " " + (last.isPerfect() ? perfect[0] : -1) + " " + last.broken() + " " + last.uneven();
    }
}
