package org.medellinlab.registration;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.OrganisationId;

/// Reads a table of people to invite, as pasted from a spreadsheet or out of a CSV file: one person a row, in the
/// columns name, address, language, kind, organisation. A first row with their names (in any of the product's
/// languages) may put them in another order; the last three may be missing or empty.
final class InvitationTable {

    static final int MOST_CHARACTERS = 1_000_000;

    /// What a spreadsheet shows where it could not calculate.
    private static final Pattern ERROR_VALUE = Pattern.compile(
            "#(N/A|N/D|REF!|¡REF!|VALUE!|¡VALOR!|VALOR!|NAME\\?|¿NOMBRE\\?|NOME\\?|DIV/0!|¡DIV/0!|NULL!|NUM!)");

    private final Function<String, Optional<OrganisationId>> organisations;
    private final int mostRows;
    private final List<TableProblem> problems = new ArrayList<>();
    private final List<TableRow> rows = new ArrayList<>();
    private final Set<EmailAddress> seen = new HashSet<>();
    private List<String> places = List.of();

    /// @param organisations finds one by what stands in its cell, [TableWords#plain]
    /// @param mostRows how many people it may have
    InvitationTable(Function<String, Optional<OrganisationId>> organisations, int mostRows) {
        this.mostRows = mostRows;
        this.organisations = organisations;
    }

    InvitationTable read(String text) {
        if (text.length() > MOST_CHARACTERS) {
            problems.add(new TableProblem(0, null, "invitation.table.large"));
            return this;
        }
        if (text.indexOf('\0') >= 0) {
            problems.add(new TableProblem(0, null, "invitation.table.no-text"));
            return this;
        }
        var records = records(text);
        if (!problems.isEmpty()) {
            return this;
        }
        var header = records.isEmpty()
                ? Optional.<List<String>>empty()
                : TableWords.header(records.getFirst().getFields());
        var columns = header.orElse(TableWords.ORDER);
        var people = header.isPresent() ? records.subList(1, records.size()) : records;
        if (people.isEmpty()) {
            problems.add(new TableProblem(0, null, "invitation.table.empty"));
        } else if (people.size() > mostRows) {
            problems.add(new TableProblem(0, null, "invitation.table.many"));
        } else if (!columns.containsAll(List.of("name", "address"))) {
            problems.add(new TableProblem(1, null, "invitation.table.columns"));
        } else {
            places = columns;
            people.forEach(record -> row(record, columns));
        }
        return this;
    }

    List<TableRow> rows() {
        return List.copyOf(rows);
    }

    List<TableProblem> problems() {
        return List.copyOf(problems);
    }

    private List<CsvRecord> records(String text) {
        var firstLine = text.stripLeading().lines().findFirst().orElse("");
        var separator = firstLine.indexOf('\t') >= 0 ? '\t' : firstLine.indexOf(';') >= 0 ? ';' : ',';
        var all = new ArrayList<CsvRecord>();
        try (var reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            for (var record : reader) {
                if (record.getFields().stream().anyMatch(field -> !field.isBlank())) {
                    all.add(record);
                }
            }
        } catch (CsvParseException broken) {
            problems.add(new TableProblem(0, null, "invitation.table.quotes"));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return all;
    }

    private void row(CsvRecord record, List<String> columns) {
        var row = Math.toIntExact(record.getStartingLineNumber());
        var before = problems.size();
        if (record.getFieldCount() > columns.size()) {
            problems.add(new TableProblem(row, null, "invitation.table.cells"));
        }
        var name = cell(record, columns, "name");
        nameProblem(name == null ? "" : name).ifPresent(key -> wrong(row, "name", key));
        var address = address(row, cell(record, columns, "address"));
        var language = language(row, cell(record, columns, "language"));
        var kind = kind(row, cell(record, columns, "kind"));
        var organisation = organisation(row, cell(record, columns, "organisation"));
        if (problems.size() == before && name != null && address != null) {
            rows.add(new TableRow(row, new InvitationDraft(name, address, language, kind, organisation, null)));
        }
    }

    private static Optional<String> nameProblem(String name) {
        if (ERROR_VALUE.matcher(name).matches()) {
            return Optional.of("invitation.table.error-value");
        }
        if (!name.isEmpty() && "=+-@".indexOf(name.charAt(0)) >= 0) {
            return Optional.of("invitation.table.formula");
        }
        return InvitedName.problem(name)
                .or(() -> name.codePoints().noneMatch(Character::isLetter)
                        ? Optional.of("invitation.table.no-letters")
                        : Optional.empty());
    }

    private void wrong(int row, String column, String key) {
        var index = places.indexOf(column);
        var cell = index < 0 || index > 'Z' - 'A' ? null : "" + (char) ('A' + index) + row;
        problems.add(new TableProblem(row, column, key, cell));
    }

    private @Nullable EmailAddress address(int row, @Nullable String word) {
        if (!EmailAddress.isValid(word)) {
            wrong(row, "address", "invitation.problem.address");
            return null;
        }
        var address = new EmailAddress(Objects.requireNonNull(word));
        if (!seen.add(address)) {
            wrong(row, "address", "invitation.table.twice");
        }
        return address;
    }

    private Language language(int row, @Nullable String word) {
        if (word == null) {
            return Language.ES;
        }
        var found = TableWords.language(word);
        if (found.isEmpty()) {
            wrong(row, "language", "invitation.table.language");
        }
        return found.orElse(Language.ES);
    }

    private ParticipantKind kind(int row, @Nullable String word) {
        if (word == null) {
            return ParticipantKind.DELEGATE;
        }
        var found = TableWords.kind(word);
        if (found.isEmpty()) {
            wrong(row, "kind", "invitation.table.kind");
        }
        return found.orElse(ParticipantKind.DELEGATE);
    }

    private @Nullable OrganisationId organisation(int row, @Nullable String word) {
        if (word == null) {
            return null;
        }
        var found = organisations.apply(TableWords.plain(word));
        if (found.isEmpty()) {
            wrong(row, "organisation", "invitation.table.organisation");
        }
        return found.orElse(null);
    }

    private static @Nullable String cell(CsvRecord record, List<String> columns, String column) {
        var index = columns.indexOf(column);
        var cell = index < 0 || index >= record.getFieldCount()
                ? ""
                : record.getField(index).strip();
        return cell.isEmpty() ? null : cell;
    }
}
