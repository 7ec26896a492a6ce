package org.medellinlab.shared.ui;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.medellinlab.shared.FileContent;
import org.medellinlab.shared.KeptWords;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.UnsentFiles;
import org.medellinlab.shared.UnsentFiles.Unsent;

/// The files handed in to one [KeptForm]: kept at once, named by its fields by their identifiers, and gone when the
/// form
/// is over and has not taken them with it.
public final class FormFiles {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final UnsentFiles files;
    private final LabId lab;
    private final Set<UUID> here = new HashSet<>();

    FormFiles(UnsentFiles files, LabId lab) {
        this.files = files;
        this.lab = lab;
    }

    /// @throws org.medellinlab.shared.Refused for what cannot be kept
    public Unsent take(String name, byte[] content) {
        var file = files.handIn(lab, name, content);
        here.add(file.id());
        return file;
    }

    /// One that was left half written; nothing when it is gone.
    public Optional<Unsent> find(String id) {
        if (!ID.matcher(id).matches()) {
            return Optional.empty();
        }
        var found = files.find(lab, UUID.fromString(id));
        found.map(Unsent::id).ifPresent(here::add);
        return found;
    }

    public Optional<FileContent> open(UUID file) {
        return files.open(lab, file);
    }

    void over() {
        letGo(here);
        here.clear();
    }

    /// What was left is thrown away.
    void over(KeptWords.Words left) {
        letGo(left.values().values().stream()
                .flatMap(value -> ID.matcher(value).results())
                .map(found -> UUID.fromString(found.group()))
                .collect(Collectors.toSet()));
    }

    private void letGo(Set<UUID> some) {
        if (!some.isEmpty()) {
            files.letGo(lab, some);
        }
    }
}
