package org.medellinlab.agenda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.medellinlab.agenda.PlanningTask.Solution;

/// Solves tasks made by chance, by the product and by CP-SAT: `PeerBench out seconds peerSeconds seeds n…`. Writes a line
/// a task: sessions, kind and seed, what both found as rules broken, moved and uneven, how many of the three the peer
/// has proven, what the next is at least, and the gap in percent.
final class PeerBench {

    private PeerBench() {}

    public static void main(String[] args) throws IOException {
        var out = Path.of(args[0]);
        var most = Duration.ofSeconds(Long.parseLong(args[1]));
        var peerSeconds = Double.parseDouble(args[2]);
        var seeds = Integer.parseInt(args[3]);
        var lines = new ArrayList<String>();
        for (var many : List.of(args).subList(4, args.length)) {
            for (var seed = 1; seed <= seeds; seed++) {
                for (var drafted : List.of(false, true)) {
                    lines.add(line(Integer.parseInt(many), seed, drafted, most, peerSeconds));
                    System.out.println(lines.getLast());
                    Files.write(out, lines);
                }
            }
        }
    }

    private static String line(int many, int seed, boolean drafted, Duration most, double peerSeconds) {
        var task = RandomTask.of(many, seed, drafted);
        var found = new ArrayList<Solution>();
        new Solving().solve(task, most, found::add);
        // counted anew, not as the solver counts
        var ours = new PlanningRules(task).judged(found.getLast().slots(), found.getLast().rooms());
        var began = System.nanoTime();
        var peer = CpSatPeer.solve(task, peerSeconds);
        var took = (System.nanoTime() - began) / 1_000_000;
        var plan = peer.plan();
        return String.join(
                " ",
                String.valueOf(many),
                drafted ? "repair" : "fresh",
                String.valueOf(seed),
                told(ours),
                plan == null ? "-/-/-" : told(plan),
                String.valueOf(peer.proven()),
                String.valueOf(peer.bound()),
                String.valueOf(took),
                plan == null ? "-" : String.format("%.2f", gap(values(ours), values(plan))));
    }

    private static String told(Solution plan) {
        return plan.broken() + "/" + plan.moved() + "/" + plan.uneven();
    }

    private static long[] values(Solution plan) {
        return new long[] {plan.broken(), plan.moved(), plan.uneven()};
    }

    /// By how many percent the first of the three in which they differ is more than the peer's; below zero when it is
    /// less. All of one where the peer has none.
    private static double gap(long[] ours, long[] peer) {
        for (var i = 0; i < ours.length; i++) {
            if (ours[i] != peer[i]) {
                return 100.0 * (ours[i] - peer[i]) / Math.max(1, peer[i]);
            }
        }
        return 0;
    }
}
