package org.medellinlab.workinggroup;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.medellinlab.lab.LabReading;
import org.medellinlab.shared.ActField;
import org.medellinlab.shared.ActLink;
import org.medellinlab.shared.ActPage;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.MailAction;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.SpokenDates;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Takes the answer to which day suits from the link in the mail.
@Component
class PollByLink implements MailAction {

    private static final String DAY = "day-";

    private final ObjectProvider<GroupPolls> polls;
    private final ObjectProvider<PollWriting> writing;
    private final ObjectProvider<GroupPeople> people;
    private final ObjectProvider<WorkingGroupRepository> groups;
    private final LabReading labs;
    private final Messages messages;

    PollByLink(
            ObjectProvider<GroupPolls> polls,
            ObjectProvider<PollWriting> writing,
            ObjectProvider<GroupPeople> people,
            ObjectProvider<WorkingGroupRepository> groups,
            LabReading labs,
            Messages messages) {
        this.people = people;
        this.groups = groups;
        this.labs = labs;
        this.polls = polls;
        this.writing = writing;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return Polls.KIND;
    }

    @Override
    public ActPage show(ActLink link, Language reader) {
        var poll = poll(link);
        var options = Stream.of(PollChoice.values())
                .map(choice ->
                        new ActField.Option(choice.name(), messages.get(reader, "workinggroup.poll.choice." + choice)))
                .toList();
        var days = poll.days();
        var fields = IntStream.range(0, days.size())
                .mapToObj(i -> ActField.choice(DAY + i, said(days.get(i), reader), true, options))
                .toList();
        var words = new ArrayList<String>();
        var group = groups.getObject().findById(poll.group()).orElseThrow(NotForYou::new);
        var lab = labs.sheet(group.lab()).orElseThrow(NotForYou::new);
        words.add(messages.get(reader, "workinggroup.poll.looking", group.name().in(reader)));
        if (poll.words() != null) {
            words.add(Objects.requireNonNull(poll.words()));
        }
        words.add(messages.get(
                reader, "workinggroup.poll.page", lab.hostCityName().in(reader)));
        return new ActPage(
                messages.get(reader, "workinggroup.poll.title"),
                words,
                fields,
                messages.get(reader, "workinggroup.poll.send"));
    }

    @Override
    public String act(ActLink link, Language reader, Map<String, String> form) {
        var poll = poll(link);
        List<PollChoice> choices = IntStream.range(0, poll.days().size())
                .mapToObj(i -> PollChoice.valueOf(Objects.requireNonNull(form.get(DAY + i))))
                .toList();
        writing.getObject().write(poll, person(link), choices);
        return "workinggroup.poll.thanks";
    }

    @Override
    public Next next(ActLink link, Language reader) {
        return new Next(messages.get(reader, "workinggroup.poll.next"), null, null);
    }

    private GroupPoll poll(ActLink link) {
        var poll = polls.getObject().findWithDaysById(link.thing()).orElseThrow(NotForYou::new);
        if (!poll.isOpen()) {
            throw new Refused("workinggroup.refused.poll-closed");
        }
        // who has left the group meanwhile is not asked any more
        var who = person(link);
        if (people.getObject().of(poll.group()).stream()
                .noneMatch(one -> one.person().equals(who))) {
            throw new NotForYou();
        }
        return poll;
    }

    private static PersonId person(ActLink link) {
        if (link.person() == null) {
            throw new NotForYou();
        }
        return link.person();
    }

    static String said(LocalDateTime day, Language reader) {
        return SpokenDates.day(day.toLocalDate(), reader) + ", " + SpokenDates.time(day.toLocalTime());
    }
}
