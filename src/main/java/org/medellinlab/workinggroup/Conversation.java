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
import org.jspecify.annotations.Nullable;
import org.medellinlab.mail.Letter;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.Installation;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Refused;
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
    private final GroupPolls polls;
    private final PollReminders reminders;
    private final GroupAccess access;
    private final GroupPeople people;
    private final GroupSendings sendings;
    private final GroupMail mail;
    private final SendingDesk desk;
    private final Installation installation;
    private final CurrentActor actors;
    private final JdbcClient jdbc;
    private final Clock clock;

    Conversation(
            GroupPosts posts,
            GroupQuiets quiets,
            GroupPolls polls,
            PollReminders reminders,
            GroupAccess access,
            GroupPeople people,
            GroupSendings sendings,
            GroupMail mail,
            SendingDesk desk,
            Installation installation,
            CurrentActor actors,
            JdbcClient jdbc,
            Clock clock) {
        this.posts = posts;
        this.quiets = quiets;
        this.polls = polls;
        this.reminders = reminders;
        this.access = access;
        this.people = people;
        this.sendings = sendings;
        this.mail = mail;
        this.desk = desk;
        this.installation = installation;
        this.actors = actors;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// The latest first.
    @Transactional(readOnly = true)
    public List<PostRow> of(LabId lab, UUID group) {
        access.in(lab, group);
        return jdbc.sql("""
                        select m.*, p.name, s.state, coalesce(s.goes_at, m.mailed_at, m.posted_at) as goes_at
                        from group_post m join person p on p.id = m.person_id
                        left join group_sending s on s.thing_id = m.id
                        where m.group_id = ? order by m.posted_at desc, m.id desc limit\s""" + MOST)
                .param(group)
                .query((rs, i) -> new PostRow(
                        rs.getObject("id", UUID.class),
                        new PersonId(rs.getObject("person_id", UUID.class)),
                        rs.getString("name"),
                        rs.getString("words"),
                        Language.valueOf(rs.getString("language")),
                        rs.getObject("posted_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        rs.getObject("goes_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        state(rs.getString("state"))))
                .list();
    }

    /// Says something. The same sent twice is said once.
    ///
    /// @return to how many it goes by mail
    public int say(LabId lab, UUID group, UUID id, String words) {
        access.in(lab, group);
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
        desk.hold(sending(own(lab, group, post)));
    }

    /// Lets it go out after all, at once. For those who lead: what they hold nobody else lets go.
    ///
    /// @return to how many
    public int letGo(LabId lab, UUID group, UUID post) {
        access.kept(lab, group);
        return desk.letGo(sending(own(lab, group, post)));
    }

    private GroupSending sending(GroupPost post) {
        return sendings.findFirstByThingOrderByAskedAtDesc(post.uuid())
                .orElseThrow(() -> new Refused("workinggroup.refused.post-gone"));
    }

    private static SendingState state(@Nullable String name) {
        return name == null ? SendingState.WAITING : SendingState.valueOf(name);
    }

    /// Whether who is acting reads it on the web only.
    @Transactional(readOnly = true)
    public boolean isQuiet(LabId lab, UUID group) {
        access.in(lab, group);
        return quiets.findByGroupAndPerson(group, actors.required().person().value())
                .isPresent();
    }

    public void quiet(LabId lab, UUID group, boolean onTheWebOnly) {
        access.in(lab, group);
        var me = actors.required().person();
        var there = quiets.findByGroupAndPerson(group, me.value());
        if (onTheWebOnly && there.isEmpty()) {
            quiets.saveAndFlush(new GroupQuiet(group, me));
            polls.findWithDaysByGroupIn(List.of(group)).stream()
                    .filter(GroupPoll::isOpen)
                    .forEach(poll -> reminders.takeOut(poll.uuid()));
        } else if (!onTheWebOnly) {
            there.ifPresent(quiets::delete);
        }
    }

    private int mail(LabId lab, UUID group, GroupPost post, String author) {
        var of = access.group(lab, group);
        var quiet = quiets.findByGroup(group).stream().map(GroupQuiet::person).collect(Collectors.toSet());
        var link = installation.address("/app/labs/" + access.lab(lab).slug() + "/groups/" + of.key());
        var goesAt = mail.goesAt();
        var letters = people.of(group).stream()
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
                        goesAt))
                .toList();
        return desk.post(group, SendingKind.POST, post.uuid(), letters, goesAt);
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
        return "workinggroup.post:" + post.uuid() + ":" + person;
    }

    private GroupPost own(LabId lab, UUID group, UUID post) {
        access.in(lab, group);
        var found = posts.findById(post).filter(one -> one.isOf(group)).orElseThrow(NotForYou::new);
        if (!found.isBy(actors.required().person()) && !access.mayKeep(lab, group)) {
            throw new NotForYou();
        }
        return found;
    }
}
