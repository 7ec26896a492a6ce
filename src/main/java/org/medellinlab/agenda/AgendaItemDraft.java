package org.medellinlab.agenda;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;

/// An agenda item as written down. Hours are local to the lab.
///
/// @param approximate the hour was chosen; the source does not give it
/// @param place key of the place
/// @param track key of its track; absent: for everybody
/// @param phase phase of the host city's model that the item belongs to
/// @param cancelled it does not take place and is shown as that
/// @param unscheduled it has no time yet; of day and hours only the length counts
/// @param endPlace key of the place where it ends, if not where it starts
/// @param guests names of others who take part
/// @param audience who it is for
/// @param attended keys of the people who were there
public record AgendaItemDraft(
        String key,
        AgendaItemKind kind,
        LocalizedText title,
        @JsonProperty("abstract") @Nullable LocalizedText abstractText,
        LocalDate day,
        @JsonFormat(pattern = "HH:mm") LocalTime starts,
        @JsonFormat(pattern = "HH:mm") LocalTime ends,
        boolean approximate,
        @Nullable String place,
        @Nullable String track,
        @Nullable LocalizedText phase,
        boolean cancelled,
        boolean unscheduled,
        @Nullable String endPlace,
        @Nullable Integer capacity,
        List<Language> languages,
        List<PersonDraft> people,
        List<String> guests,
        @Nullable LocalizedText bring,
        @Nullable LocalizedText audience,
        List<String> tags,
        List<MaterialDraft> materials,
        @Nullable String teamNotes,
        List<String> attended) {

    /// Somebody who is needed: a person's key or a seat's.
    public record PersonDraft(
            ItemRole role,
            @Nullable String person,
            @Nullable String seat,
            List<Language> languages) {

        public PersonDraft {
            languages = languages == null ? List.of() : List.copyOf(languages);
        }
    }

    /// Something to read or see, elsewhere on the web; files do not travel in a lab file.
    ///
    /// @param team only for the team
    public record MaterialDraft(LocalizedText title, String link, boolean team) {

        ItemMaterial material() {
            return new ItemMaterial(title, link, null, team);
        }
    }

    public AgendaItemDraft {
        languages = languages == null ? List.of() : List.copyOf(languages);
        people = people == null ? List.of() : List.copyOf(people);
        guests = guests == null ? List.of() : List.copyOf(guests);
        tags = tags == null ? List.of() : List.copyOf(tags);
        materials = materials == null ? List.of() : List.copyOf(materials);
        attended = attended == null ? List.of() : List.copyOf(attended);
    }
}
