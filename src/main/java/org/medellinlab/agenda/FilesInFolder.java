package org.medellinlab.agenda;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medellinlab.files.FileId;
import org.medellinlab.files.KeepingFiles;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.SpokenDates;
import org.springframework.stereotype.Component;

/// The files of the released items, and with them those that are only for the team: the folder is the team's.
@Component
class FilesInFolder implements FolderPart {

    private final AgendaRows rows;
    private final KeepingFiles files;

    FilesInFolder(AgendaRows rows, KeepingFiles files) {
        this.rows = rows;
        this.files = files;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public List<FolderPage> pages(LabId lab, Language reader) {
        return List.of();
    }

    @Override
    public List<FolderFile> files(LabId lab, Language reader) {
        var released = rows.latest(lab).map(release -> release.agenda().items()).orElse(List.of()).stream()
                .filter(item -> !item.isCancelled())
                .toList();
        var drafts =
                rows.draftItems(lab, released.stream().map(AgendaItemRow::id).toList());
        var all = new ArrayList<FolderFile>();
        released.forEach(item ->
                materials(item, drafts).forEach(material -> file(item, material, all.size() + 1, reader, all)));
        return List.copyOf(all);
    }

    private static Stream<ItemMaterial> materials(AgendaItemRow item, Map<UUID, AgendaItemRow> drafts) {
        var draft = drafts.get(item.id());
        return Stream.concat(
                item.details().materials().stream(),
                draft == null
                        ? Stream.of()
                        : draft.details().materials().stream().filter(ItemMaterial::team));
    }

    private void file(AgendaItemRow item, ItemMaterial material, int number, Language reader, List<FolderFile> all) {
        var file = material.file();
        if (file == null) {
            return;
        }
        var title = Stream.of(
                        SpokenDates.shortDay(item.day(), reader) + ", " + SpokenDates.time(item.starts()),
                        item.title().in(reader),
                        material.title().in(reader))
                .collect(Collectors.joining(" · "));
        files.content(new FileId(file.id()))
                .ifPresent(content -> all.add(
                        new FolderFile(title, "%s-%02d-%s".formatted(item.day(), number, file.name()), content)));
    }
}
