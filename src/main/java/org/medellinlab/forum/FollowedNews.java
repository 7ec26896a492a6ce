package org.medellinlab.forum;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.SpokenDates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What is new for those who follow a promise or a group: its progress, what citizens said of it and were answered, and
/// the meetings of its lab's forum, before they take place and when their record is there.
@Component
class FollowedNews {

    private static final String PROGRESS = """
            from progress_update u join commitment c on c.id = u.commitment_id where c.visibility = 'PUBLIC'
                and u.recorded_at > {since} and u.recorded_at <= {until} and (c.id = {promise} or c.group_id = {group})""";
    private static final String ABOUT = """
            m.state = 'PUBLIC' and (m.group_id = {group} or m.commitment_id in
                (select id from commitment where id = {promise} and visibility = 'PUBLIC'))""";
    /// Of the lab's own answer, unless it was taken back.
    private static final String IF_ANSWERED =
            "if(exists (select 1 from answer_withdrawal x where x.comment_id = m.id and x.answer_id is null), null, %s)";
    private static final String SAID = """
            from citizen_comment m where coalesce({answered}, m.decided_at) > {since}
                and coalesce({answered}, m.decided_at) <= {until} and\s""".replace("{answered}", IF_ANSWERED.formatted("m.answered_at")) + ABOUT;
    private static final String ANSWERED = """
            from citizen_answer a join citizen_comment m on m.id = a.comment_id
            where a.answered_at > {since} and a.answered_at <= {until}
                and not exists (select 1 from answer_withdrawal x where x.answer_id = a.id) and\s""" + ABOUT;
    private static final String MEETING = """
            from forum_meeting f where f.lab_id = {lab} and (f.recorded_at > {since} and f.recorded_at <= {until}
                or f.announced_at > {since} and f.announced_at <= {until} and f.starts_at > {until})""";

    private final Messages messages;
    private final JdbcClient jdbc;

    FollowedNews(Messages messages, JdbcClient jdbc) {
        this.messages = messages;
        this.jdbc = jdbc;
    }

    /// Followers with something newer than what they were told: one statement.
    List<UUID> followers(Instant until) {
        var exists = String.join(
                " or ",
                List.of(PROGRESS, SAID, ANSWERED, MEETING).stream()
                        .map(part -> "exists (select 1 "
                                + named(part, "w.told_until", "w.commitment_id", "w.group_id", "w.lab_id") + ")")
                        .toList());
        return jdbc.sql("select w.id from follower w join lab l on l.id = w.lab_id"
                        + " where w.confirmed_at is not null and l.state <> 'DRAFT' and (" + exists + ") order by w.id")
                .param("until", utc(until))
                .query((rs, i) -> rs.getObject(1, UUID.class))
                .list();
    }

    List<String> of(Follower follower, Instant until) {
        var reader = follower.language();
        var news = new ArrayList<String>();
        ask("select u.words " + PROGRESS + " order by u.recorded_at limit 20", follower, until)
                .query(String.class)
                .list()
                .forEach(words -> news.add(messages.get(reader, "forum.news.progress", words)));
        ask(
                        "select coalesce(" + IF_ANSWERED.formatted("m.answer") + ", m.words) " + SAID
                                + " order by m.written_at limit 20",
                        follower,
                        until)
                .query(String.class)
                .list()
                .forEach(words -> news.add(messages.get(reader, "forum.news.comment", words)));
        ask("select a.words " + ANSWERED + " order by a.answered_at limit 20", follower, until)
                .query(String.class)
                .list()
                .forEach(words -> news.add(messages.get(reader, "forum.news.answer", words)));
        ask("select f.starts_at, f.place, f.record " + MEETING + " order by f.starts_at limit 5", follower, until)
                .query((rs, i) ->
                        meeting(rs.getObject(1, LocalDateTime.class), rs.getString(2), rs.getString(3), reader))
                .list()
                .forEach(news::add);
        return news;
    }

    private String meeting(LocalDateTime starts, @Nullable String place, @Nullable String record, Language reader) {
        var when = SpokenDates.dayAndYear(starts.toLocalDate(), reader) + ", " + SpokenDates.time(starts.toLocalTime())
                + (place == null ? "" : ", " + place);
        return record == null
                ? messages.get(reader, "forum.news.meeting", when)
                : messages.get(reader, "forum.news.record", when, record);
    }

    private JdbcClient.StatementSpec ask(String question, Follower follower, Instant until) {
        var about = follower.about();
        return jdbc.sql(named(question, ":since", ":promise", ":group", ":lab"))
                .param("since", utc(follower.toldUntil()))
                .param("until", utc(until))
                .param("promise", about.commitment())
                .param("group", about.group())
                .param("lab", about.lab().value());
    }

    private static String named(String part, String since, String promise, String group, String lab) {
        return part.replace("{since}", since)
                .replace("{until}", ":until")
                .replace("{promise}", promise)
                .replace("{group}", group)
                .replace("{lab}", lab);
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
