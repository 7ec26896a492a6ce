package org.medellinlab.labfile;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/// The shape of a lab file: `labfile/lab-file-1.schema.json`, in JSON Schema 2020-12.
final class LabFileSchema {

    static final String FORMAT = "medellin-lab/1";

    private final Schema schema;

    LabFileSchema() {
        try (var file = new ClassPathResource("labfile/lab-file-1.schema.json").getInputStream()) {
            schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(file, InputFormat.JSON);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Every way in which the file departs from the shape, with its line.
    List<LabFileProblem> problems(LabFileText text) {
        return schema.validate(text.root()).stream()
                .map(error -> {
                    var path = path(error.getInstanceLocation().toString());
                    var field = error.getProperty();
                    if (field != null && "additionalProperties".equals(error.getKeyword())) {
                        path = path.isEmpty() ? field : path + "." + field;
                        return new LabFileProblem(text.lineOf(path), path, "no field of this name here");
                    }
                    return new LabFileProblem(text.lineOf(path), path, expected(error));
                })
                .distinct()
                .toList();
    }

    private static String expected(com.networknt.schema.Error error) {
        var message = error.getMessage();
        var described =
                error.getSchemaNode() == null ? null : error.getSchemaNode().get("description");
        return described == null || described.isNull() ? message : described.asString() + " (" + message + ")";
    }

    /// `/commitments/3/owner` as `commitments[3].owner`.
    private static String path(String pointer) {
        var path = new StringBuilder();
        for (var step : pointer.split("/")) {
            if (step.isEmpty()) {
                continue;
            }
            if (step.chars().allMatch(Character::isDigit)) {
                path.append('[').append(step).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step);
            }
        }
        return path.toString();
    }
}
