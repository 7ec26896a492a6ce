package org.medellinlab.commitment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.TableFile;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Writes the whole network as a file: who promised whom line by line, or city by city.
@Service
@PreAuthorize("@actor.takesPartIn(#lab)")
public class NetworkExport {

    /// How the network is laid out in the file.
    public enum Form {
        LIST,
        MATRIX
    }

    private record Pair(UUID from, UUID to) {}

    private final PromiseNetwork network;
    private final Messages messages;

    NetworkExport(PromiseNetwork network, Messages messages) {
        this.network = network;
        this.messages = messages;
    }

    /// In the reader's language; what a spreadsheet would compute is kept from being one.
    public byte[] csv(LabId lab, PromiseNetwork.Narrowed narrowed, Form form, Language reader) {
        return TableFile.csv(lines(lab, narrowed, form, reader));
    }

    /// The same as a workbook.
    public byte[] xlsx(LabId lab, PromiseNetwork.Narrowed narrowed, Form form, Language reader) {
        return TableFile.xlsx(lines(lab, narrowed, form, reader));
    }

    private List<List<String>> lines(LabId lab, PromiseNetwork.Narrowed narrowed, Form form, Language reader) {
        var ties = network.whole(lab, narrowed);
        return form == Form.LIST ? list(ties, reader) : matrix(ties, reader);
    }

    private List<List<String>> list(PromiseTies ties, Language reader) {
        var lines = new ArrayList<List<String>>();
        lines.add(List.of("from", "to", "promises", "kept").stream()
                .map(column -> messages.get(reader, "commitment.network.column." + column))
                .toList());
        ties.betweenOrganisations()
                .forEach(tie -> lines.add(List.of(
                        tie.fromName().in(reader),
                        tie.toName().in(reader),
                        String.valueOf(tie.promises()),
                        String.valueOf(tie.kept()))));
        return lines;
    }

    private List<List<String>> matrix(PromiseTies ties, Language reader) {
        var counts = new HashMap<Pair, Integer>();
        ties.betweenCities().forEach(tie -> counts.put(new Pair(tie.from(), tie.to()), tie.promises()));
        var lines = new ArrayList<List<String>>();
        var head = new ArrayList<>(List.of(messages.get(reader, "commitment.network.corner")));
        ties.cities().forEach(city -> head.add(city.name().in(reader)));
        lines.add(head);
        ties.cities().forEach(from -> {
            var line = new ArrayList<>(List.of(from.name().in(reader)));
            ties.cities().forEach(to -> line.add(String.valueOf(counts.getOrDefault(new Pair(from.id(), to.id()), 0))));
            lines.add(line);
        });
        return lines;
    }
}
