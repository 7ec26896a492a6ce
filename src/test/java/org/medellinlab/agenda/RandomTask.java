package org.medellinlab.agenda;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.medellinlab.agenda.PlanningTask.Interpreter;
import org.medellinlab.agenda.PlanningTask.Room;
import org.medellinlab.agenda.PlanningTask.Session;

/// A task of which nothing is known, made by chance of everything a task can have: tracks and items for all, people
/// in several items, absences, closed rooms, ways between them, meals, interpreters, orders. Two kinds: a lab of which
/// most has no time yet and whose first day is full, and a draft that stands and does not fit.
final class RandomTask {

    private static final int QUARTERS = 42;
    private static final int NOON = 16;
    private static final int A_DAY = 10;

    /// What fills the first day: in three rooms from morning to noon and after lunch.
    private static final int[] FULL = {0, 8, 20};

    private final Random random;
    private final int many;
    private final boolean drafted;
    private final int days;
    private final List<Room> rooms = new ArrayList<>();
    private final List<Session> sessions = new ArrayList<>();
    private final List<Interpreter> interpreters = new ArrayList<>();

    private RandomTask(int many, long seed, boolean drafted) {
        random = new Random(seed);
        this.many = many;
        this.drafted = drafted;
        days = Math.max(2, (many + A_DAY - 1) / A_DAY);
    }

    /// @param drafted whether what is to be placed stands somewhere already
    static PlanningTask of(int many, long seed, boolean drafted) {
        return new RandomTask(many, seed, drafted).made();
    }

    private PlanningTask made() {
        for (var i = 0; i < 4; i++) {
            rooms.add(new Room(i, List.of(120, 50, 30, 50).get(i), i == 3, free(6)));
        }
        for (var i = 0; i < 2; i++) {
            interpreters.add(new Interpreter(many + i, free(5)));
        }
        for (var i = 0; i < many; i++) {
            sessions.add(session(i));
        }
        var orders = new ArrayList<int[]>();
        var fixed = drafted ? days : days + 3 * FULL.length;
        for (var i = 0; i < (many - fixed) / 5; i++) {
            var first = fixed + random.nextInt(many - fixed);
            var then = fixed + random.nextInt(many - fixed);
            if (first != then) {
                orders.add(new int[] {Math.min(first, then), Math.max(first, then)});
            }
        }
        return new PlanningTask(days, QUARTERS, rooms, travel(), sessions, orders, interpreters, DayRules.of(8 * 60));
    }

    /// The house with the hall and a small room, and two places elsewhere.
    private static int[][] travel() {
        return new int[][] {{0, 0, 2, 1}, {0, 0, 2, 1}, {2, 2, 0, 3}, {1, 1, 3, 0}};
    }

    /// @param seldom one in so many is away for half a day
    private boolean[] free(int seldom) {
        var free = new boolean[days * QUARTERS];
        Arrays.fill(free, true);
        if (random.nextInt(seldom) == 0) {
            var half = random.nextInt(days * 2) * QUARTERS / 2;
            Arrays.fill(free, half, half + QUARTERS / 2, false);
        }
        return free;
    }

    /// The first ones are the meals, one a day, that of the last day yet to be placed; then what fills the first day;
    /// then the rest.
    private Session session(int number) {
        if (number < days) {
            var stands = number < days - 1;
            var slot = stands ? number * QUARTERS + NOON : -1;
            return new Session(
                    number, 4, -1, false, Set.of(), 0, true, false, List.of(-1), always(), stands, slot, -1, -1);
        }
        var fills = !drafted && number < days + 3 * FULL.length;
        var forAll = random.nextInt(8) == 0;
        var length = fills ? 8 : 2 + random.nextInt(7);
        var size = forAll ? 40 + random.nextInt(60) : 5 + random.nextInt(40);
        var lacks = !fills && random.nextInt(5) == 0;
        var lane = (number - days) % 3;
        var slot = fills ? FULL[(number - days) / 3] : drafted ? anywhere(length) : -1;
        var room = fills ? lane : drafted ? random.nextInt(rooms.size()) : -1;
        return new Session(
                number,
                length,
                fills ? lane : forAll ? -1 : random.nextInt(3),
                !fills && !forAll && random.nextInt(4) == 0,
                fills ? Set.of() : people(number),
                fills ? 10 : size,
                false,
                lacks,
                fills ? List.of(room) : places(lacks),
                fills ? always() : free(4),
                fills,
                slot,
                room,
                -1);
    }

    private int anywhere(int length) {
        return random.nextInt(days) * QUARTERS + random.nextInt(QUARTERS - length + 1);
    }

    private Set<Integer> people(int number) {
        var people = new HashSet<Integer>();
        people.add(random.nextInt(Math.max(4, many * 2 / 3)));
        if (number % 3 == 0) {
            people.add(random.nextInt(Math.max(4, many * 2 / 3)));
        }
        return people;
    }

    private List<Integer> places(boolean lacks) {
        var places = new ArrayList<Integer>();
        for (var room = 0; room < rooms.size(); room++) {
            places.add(room);
        }
        if (lacks) {
            for (var interpreter = 0; interpreter < 2; interpreter++) {
                for (var room = 0; room < rooms.size(); room++) {
                    places.add(PlanningTask.place(room, interpreter));
                }
            }
        }
        return places;
    }

    private boolean[] always() {
        var always = new boolean[days * QUARTERS];
        Arrays.fill(always, true);
        return always;
    }
}
