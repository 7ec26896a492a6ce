package org.medellinlab.workinggroup;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.medellinlab.mail.Letter;
import org.medellinlab.mail.Outbox;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.Installation;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the people of a group say to each other: on its page at once, and by mail after a while in which who wrote it
/// and those who lead can hold it. For the group alone.
@Service
@Transactional
@PreAuthorize("@actor.takesPartIn(#lab)")
public class Conversation {

    private static final int MOST = 50;

    private final GroupPosts posts;
    private final GroupQuiets quiets;
    private final GroupAccess access;
    private final GroupPeople people;
    private final Outbox outbox;
    private final Installation installation;
    private final CurrentActor actors;
    private final JdbcClient jdbc;
    private final Clock clock;

    Conversation(
            GroupPosts posts,
            GroupQuiets quiets,
            GroupAccess access,
            GroupPeople people,
            Outbox outbox,
            Installation installation,
            CurrentActor actors,
            JdbcClient jdbc,
            Clock clock) {
        this.posts = posts;
        this.quiets = quiets;
        this.access = access;
        this.people = people;
        this.outbox = outbox;
        this.installation = installation;
        this.actors = actors;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// The latest first.
    @Transactional(readOnly = true)
    public List<PostRow> of(LabId lab, UUID group) {
        in(lab, group);
        return jdbc.sql("""
                        select m.*, p.name from group_post m join person p on p.id = m.person_id
                        where m.group_id = ? order by m.posted_at desc, m.id desc limit\s""" + MOST)
                .param(group)
                .query((rs, i) -> new PostRow(
                        rs.getObject("id", UUID.class),
                        new PersonId(rs.getObject("person_id", UUID.class)),
                        rs.getString("name"),
                        rs.getString("words"),
                        Language.valueOf(rs.getString("language")),
                        rs.getObject("posted_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        rs.getObject("mailed_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        rs.getBoolean("held")))
                .list();
    }

    /// Says something. The same sent twice is said once.
    ///
    /// @return to how many it goes by mail
    public int say(LabId lab, UUID group, UUID id, String words) {
        in(lab, group);
        if (posts.existsById(id)) {
            return 0;
        }
        var actor = actors.required();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var post = posts.save(new GroupPost(id, group, actor.person(), words, actor.language(), now));
        return mail(lab, group, post, actor.name());
    }

    /// Keeps it from going out, while it has not gone.
    public void hold(LabId lab, UUID group, UUID post) {
        var found = own(lab, group, post);
        found.hold(clock.instant());
        people.of(group, access.today(lab)).forEach(one -> outbox.cancel(key(found, one.person())));
    }

    /// Lets it go out after all, at once.
    public int letGo(LabId lab, UUID group, UUID post) {
        var found = own(lab, group, post);
        found.letGo(clock.instant().truncatedTo(ChronoUnit.MICROS));
        var name = jdbc.sql("select name from person where id = ?")
                .param(found.person())
                .query(String.class)
                .single();
        return mail(lab, group, found, name);
    }

    /// Whether who is acting reads it on the web only.
    @Transactional(readOnly = true)
    public boolean isQuiet(LabId lab, UUID group) {
        in(lab, group);
        return quiets.findByGroupAndPerson(group, actors.required().person().value())
                .isPresent();
    }

    public void quiet(LabId lab, UUID group, boolean onTheWebOnly) {
        in(lab, group);
        var me = actors.required().person();
        var there = quiets.findByGroupAndPerson(group, me.value());
        if (onTheWebOnly && there.isEmpty()) {
            quiets.save(new GroupQuiet(group, me));
        } else if (!onTheWebOnly) {
            there.ifPresent(quiets::delete);
        }
    }

    private int mail(LabId lab, UUID group, GroupPost post, String author) {
        var of = access.group(lab, group);
        var quiet = quiets.findByGroup(group).stream().map(GroupQuiet::person).collect(Collectors.toSet());
        var link = installation.address("/app/labs/" + access.lab(lab).slug() + "/groups/" + of.key());
        var letters = people.of(group, access.today(lab)).stream()
                .filter(one -> one.address() != null
                        && !post.isBy(one.person())
                        && !quiet.contains(one.person().value()))
                .map(one -> new Letter(
                        "workinggroup.post",
                        Objects.requireNonNull(one.address()),
                        one.language(),
                        key(post, one.person()),
                        "workinggroup/post",
                        model(of, post, author, one, link),
                        one.person(),
                        post.mailedAt()))
                .toList();
        outbox.postAll(letters);
        return letters.size();
    }

    private static Map<String, Object> model(
            WorkingGroup group, GroupPost post, String author, GroupPeople.Member one, String link) {
        var model = new HashMap<String, Object>();
        model.put("subject", List.of(group.name().in(one.language()), author));
        model.put("name", one.name());
        model.put("author", author);
        model.put("group", group.name().in(one.language()));
        model.put("words", post.words());
        model.put("link", link);
        return model;
    }

    private static String key(GroupPost post, PersonId person) {
        return "workinggroup.post:" + post.uuid() + ":" + post.mailing() + ":" + person;
    }

    private GroupPost own(LabId lab, UUID group, UUID post) {
        in(lab, group);
        var found = posts.findById(post).filter(one -> one.isOf(group)).orElseThrow(NotForYou::new);
        if (!found.isBy(actors.required().person()) && !access.mayKeep(lab, group)) {
            throw new NotForYou();
        }
        return found;
    }

    private void in(LabId lab, UUID group) {
        access.group(lab, group);
        if (!access.isIn(lab, group)) {
            throw new NotForYou();
        }
    }
}
