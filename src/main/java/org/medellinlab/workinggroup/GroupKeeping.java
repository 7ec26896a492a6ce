package org.medellinlab.workinggroup;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.StaleValues;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps a group's words, and where it stands in its life. For its leads and the organisers of the lab.
@Service
@Transactional
@PreAuthorize("@actor.takesPartIn(#lab)")
public class GroupKeeping {

    static final int LONGEST = 2000;

    private final WorkingGroupRepository groups;
    private final GroupAccess access;
    private final GroupChanges changes;

    GroupKeeping(WorkingGroupRepository groups, GroupAccess access, GroupChanges changes) {
        this.groups = groups;
        this.access = access;
        this.changes = changes;
    }

    @Transactional(readOnly = true)
    public boolean mayKeep(LabId lab, UUID group) {
        return access.mayKeep(lab, group);
    }

    /// Its words by name of field (`name.es`, `objective.pt`, `languages`), and which version they are.
    @Transactional(readOnly = true)
    public GroupWords words(LabId lab, UUID group) {
        return words(access.kept(lab, group));
    }

    private static GroupWords words(WorkingGroup group) {
        var words = new LinkedHashMap<String, String>();
        for (var language : Language.values()) {
            words.put("name." + language.tag(), said(group.name(), language));
            words.put("objective." + language.tag(), said(group.objective(), language));
        }
        words.put("languages", group.languages().stream().map(Language::tag).collect(Collectors.joining(",")));
        return new GroupWords(words, group.version());
    }

    private static String said(LocalizedText text, Language language) {
        return Objects.requireNonNullElse(text.exactly(language), "");
    }

    /// Writes over the version that was read.
    ///
    /// @throws StaleValues when somebody wrote in the meantime
    public GroupWords revise(LabId lab, UUID group, Map<String, String> typed, long version) {
        var found = access.kept(lab, group);
        if (found.version() != version) {
            var now = words(found);
            throw new StaleValues(now.byName(), now.version());
        }
        var name = text(typed, "name.");
        var objective = text(typed, "objective.");
        var languages = Stream.of(typed.getOrDefault("languages", "").split(","))
                .flatMap(tag -> Language.ofTag(tag).stream())
                .distinct()
                .toList();
        if (name.isEmpty()) {
            throw new Refused("workinggroup.refused.no-name");
        }
        if (objective.isEmpty()) {
            throw new Refused("workinggroup.refused.no-objective");
        }
        if (languages.isEmpty()) {
            throw new Refused("workinggroup.refused.no-language");
        }
        found.word(name, objective, languages);
        changes.published(lab);
        return words(groups.saveAndFlush(found));
    }

    private static LocalizedText text(Map<String, String> typed, String prefix) {
        var words = LocalizedText.EMPTY;
        for (var language : Language.values()) {
            var one = TypedWords.optionalText(typed.get(prefix + language.tag()), LONGEST);
            words = one == null ? words : words.with(language, one);
        }
        return words;
    }

    /// Begins, or begins again after a rest or an end.
    public void activate(LabId lab, UUID group) {
        access.kept(lab, group).activate();
        changes.published(lab);
    }

    /// @throws Refused for a day that is not to come
    public void pause(LabId lab, UUID group, LocalDate until) {
        if (!until.isAfter(access.today(lab))) {
            throw new Refused("workinggroup.refused.pause-past");
        }
        access.kept(lab, group).pause(until);
        changes.published(lab);
    }

    /// Ends it with a reason and what came of it; both are public.
    public void close(LabId lab, UUID group, CloseReason reason, Language language, String summary) {
        var words = TypedWords.optionalText(summary, LONGEST);
        if (words == null) {
            throw new Refused("workinggroup.refused.no-summary");
        }
        access.kept(lab, group).close(reason, LocalizedText.of(language, words), access.today(lab));
        changes.published(lab);
    }
}
