package org.medellinlab.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.medellinlab.journey.Steps.enter;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.time.LocalDate;
import java.time.LocalTime;
import org.awaitility.Awaitility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The timetable of the first day in a browser, what a mouse does there, and what is saved.
abstract class OnTheTimetable extends Journey {

    static final int QUARTER = 13;
    /// Below the edge an item is pulled by, and within its first quarter of an hour.
    private static final int GRIP = 10;

    @Autowired
    JdbcClient jdbc;

    Page board() {
        return board("demo-organiser");
    }

    Page board(String who) {
        var page = enter(who, browser.desk());
        page.navigate(LAB + "/agenda?day=" + day("pausa-1"));
        assertThat(item(page, "pausa-1")).isVisible();
        return page;
    }

    Locator item(Page page, String key) {
        var id = of(key, "cast(id as char)", String.class);
        return page.locator("[data-item='" + id + "']");
    }

    static void drag(Page page, Locator item, int right, int down) {
        var box = take(item);
        var mouse = page.mouse();
        mouse.move(box.x + 30 + right / 2.0, box.y + GRIP + down / 2.0);
        mouse.move(box.x + 30 + right, box.y + GRIP + down);
        mouse.up();
    }

    static void drop(Page page, Locator item, Locator onto) {
        var box = take(item);
        var to = onto.boundingBox();
        var mouse = page.mouse();
        mouse.move(box.x + 60, box.y + 35);
        mouse.move(to.x + 15, to.y + 12);
        mouse.up();
    }

    /// Once it stands still: what was looked at before may still be falling back into its place.
    private static BoundingBox take(Locator item) {
        item.hover(new Locator.HoverOptions().setPosition(30, GRIP));
        var box = item.boundingBox();
        item.page().mouse().down();
        return box;
    }

    void await(String key, LocalTime at) {
        Awaitility.await().untilAsserted(() -> assertThat(starts(key)).isEqualTo(at));
    }

    LocalTime starts(String key) {
        return of(key, "starts", LocalTime.class);
    }

    LocalTime ends(String key) {
        return of(key, "ends", LocalTime.class);
    }

    String day(String key) {
        return of(key, "held_on", LocalDate.class).toString();
    }

    boolean isUnscheduled(String key) {
        return of(key, "unscheduled", Boolean.class);
    }

    <T> T of(String key, String column, Class<T> type) {
        return jdbc.sql("select " + column + " from agenda_item where item_key = ? and lab_id ="
                        + " (select id from lab where slug = 'barrios-vivos')")
                .param(key)
                .query((rs, i) -> rs.getObject(1, type))
                .single();
    }
}
