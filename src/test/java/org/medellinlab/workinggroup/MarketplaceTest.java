package org.medellinlab.workinggroup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.medellinlab.workinggroup.Marketplace.Room;
import org.medellinlab.workinggroup.Marketplace.Spot;
import org.medellinlab.workinggroup.Marketplace.Wish;

/// How topics get their time and place.
class MarketplaceTest {

    private static final UUID TEN = id(1);
    private static final UUID ELEVEN = id(2);
    private static final Room TREE = new Room(id(11), null);
    private static final Room ROOM = new Room(id(12), 3);
    private static final List<UUID> TIMES = List.of(TEN, ELEVEN);
    private static final List<Room> ROOMS = List.of(TREE, ROOM);

    @Test
    void topics_that_the_same_people_want_are_at_different_times() {
        var one = wish(21, 31, 31, 41, 42);
        var other = wish(22, 32, 32, 41, 42);

        var placed = Marketplace.place(List.of(one, other), TIMES, ROOMS);

        assertThat(spot(placed, one).slot()).isNotEqualTo(spot(placed, other).slot());
    }

    @Test
    void topics_of_different_people_may_be_at_the_same_time_the_earlier() {
        var placed = Marketplace.place(List.of(wish(21, 31, 31), wish(22, 32, 32)), TIMES, ROOMS);

        assertThat(placed.values()).extracting(Spot::slot).containsOnly(TEN);
    }

    @Test
    void nobody_invites_to_two_topics_at_once_even_where_one_finds_no_spot() {
        var wishes = List.of(wish(21, 31, 31), wish(22, 31, 31), wish(23, 31, 31));

        var placed = Marketplace.place(wishes, TIMES, ROOMS);

        assertThat(placed).hasSize(2);
        assertThat(placed.values()).extracting(Spot::slot).doesNotHaveDuplicates();
    }

    @Test
    void everybodys_first_topic_comes_before_anybodys_second() {
        var popular = wish(21, 31, 31, 41, 42, 43, 44);
        var second = wish(22, 31, 31, 41, 42, 43);
        var modest = wish(23, 32, 32);

        var placed = Marketplace.place(List.of(popular, second, modest), List.of(TEN, ELEVEN), List.of(TREE));

        assertThat(placed.keySet()).containsExactlyInAnyOrder(popular.topic(), modest.topic());
    }

    @Test
    void who_is_many_gets_the_place_where_all_fit_and_who_is_few_the_small_one() {
        var many = wish(21, 31, 31, 41, 42, 43, 44);
        var few = wish(22, 32, 32, 45);

        var placed = Marketplace.place(List.of(few, many), List.of(TEN), ROOMS);

        assertThat(spot(placed, many).place()).isEqualTo(TREE.id());
        assertThat(spot(placed, few).place()).isEqualTo(ROOM.id());
    }

    @Test
    void what_was_put_by_hand_stays() {
        var fixed = new Wish(id(21), id(31), Set.of(id(31)), new Spot(ELEVEN, TREE.id()), true);
        var other = wish(22, 31, 31);

        var placed = Marketplace.place(List.of(other, fixed), TIMES, ROOMS);

        assertThat(placed.get(fixed.topic())).isEqualTo(new Spot(ELEVEN, TREE.id()));
        assertThat(spot(placed, other).slot()).isEqualTo(TEN);
    }

    @Test
    void the_same_topics_give_the_same_board_each_time() {
        var wishes = new ArrayList<Wish>();
        for (var i = 0; i < 12; i++) {
            wishes.add(wish(100 + i, 200 + i % 5, 200 + i % 5, 300 + i % 3, 310 + i % 4));
        }
        var rooms = List.of(TREE, ROOM, new Room(id(13), 5));

        var first = Marketplace.place(wishes, TIMES, rooms);

        for (var again = 0; again < 5; again++) {
            assertThat(Marketplace.place(List.copyOf(wishes), TIMES, rooms)).isEqualTo(first);
        }
        assertThat(new HashSet<>(first.values())).hasSameSizeAs(first.values());
    }

    @Test
    void a_clash_tells_how_many_and_whether_who_invites_is_among_them() {
        var at = new Spot(TEN, TREE.id());
        var beside = new Spot(TEN, ROOM.id());
        var one = new Wish(id(21), id(31), Set.of(id(31), id(41), id(42)), at, false);
        var other = new Wish(id(22), id(32), Set.of(id(32), id(41), id(42)), beside, false);
        var invited = new Wish(id(23), id(33), Set.of(id(33), id(31)), new Spot(TEN, id(13)), false);
        var later = new Wish(id(24), id(34), Set.of(id(31), id(41)), new Spot(ELEVEN, TREE.id()), false);

        var clashes = Marketplace.clashes(List.of(one, other, invited, later));

        assertThat(clashes)
                .containsExactlyInAnyOrder(
                        new OpenSpaceBoard.Clash(TEN, id(21), id(22), 2, false),
                        new OpenSpaceBoard.Clash(TEN, id(21), id(23), 1, true));
    }

    private static Spot spot(Map<UUID, Spot> placed, Wish wish) {
        return Objects.requireNonNull(placed.get(wish.topic()));
    }

    private static Wish wish(int topic, @Nullable Integer convener, int... people) {
        var set = new HashSet<UUID>();
        for (var person : people) {
            set.add(id(person));
        }
        return new Wish(id(topic), convener == null ? null : id(convener), set, null, false);
    }

    private static UUID id(long number) {
        return new UUID(0, number);
    }
}
