package org.medellinlab.labfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.labfile.Bag;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// One lab file being read or written.
final class LabFileBag implements Bag {

    private final JsonMapper json;
    private final ObjectNode root;
    private final Map<String, Map<String, UUID>> byKey = new HashMap<>();
    private final Map<String, Map<UUID, String>> byId = new HashMap<>();
    private final Map<String, Set<String>> asked = new HashMap<>();
    private final Map<String, String> problems = new LinkedHashMap<>();
    private @Nullable LabId lab;

    LabFileBag(JsonMapper json, ObjectNode root) {
        this.json = json;
        this.root = root;
    }

    @Override
    public <T> List<T> list(String section, Class<T> type) {
        var node = root.get(section);
        return node == null || node.isNull()
                ? List.of()
                : json.convertValue(node, json.getTypeFactory().constructCollectionType(List.class, type));
    }

    @Override
    public <T> Optional<T> one(String section, Class<T> type) {
        var node = root.get(section);
        return node == null || node.isNull() ? Optional.empty() : Optional.of(json.convertValue(node, type));
    }

    @Override
    public LabId lab() {
        return Objects.requireNonNull(lab, "the part «lab» comes first");
    }

    boolean hasLab() {
        return lab != null;
    }

    @Override
    public void lab(LabId lab) {
        this.lab = lab;
    }

    @Override
    public void register(String kind, String key, UUID id) {
        byKey.computeIfAbsent(kind, k -> new HashMap<>()).put(key, id);
        byId.computeIfAbsent(kind, k -> new HashMap<>()).put(id, key);
    }

    @Override
    public Optional<UUID> find(String kind, @Nullable String key, String path) {
        if (key == null) {
            return Optional.empty();
        }
        var id = byKey.getOrDefault(kind, Map.of()).get(key);
        if (id == null) {
            problem(path, "a key of «" + kind + "»; there is no «" + key + "»");
            return Optional.empty();
        }
        asked.computeIfAbsent(kind, k -> new HashSet<>()).add(key);
        return Optional.of(id);
    }

    @Override
    public @Nullable String keyOf(String kind, @Nullable UUID id) {
        return id == null ? null : key(kind, id);
    }

    @Override
    public boolean knows(String kind, UUID id) {
        return byId.getOrDefault(kind, Map.of()).containsKey(id);
    }

    @Override
    public String key(String kind, UUID id) {
        var key = byId.getOrDefault(kind, Map.of()).get(id);
        if (key == null) {
            throw new IllegalStateException("nothing registered in " + kind + " for " + id);
        }
        asked.computeIfAbsent(kind, k -> new HashSet<>()).add(key);
        return key;
    }

    @Override
    public Optional<String> known(String kind, UUID id) {
        return Optional.ofNullable(byId.getOrDefault(kind, Map.of()).get(id));
    }

    @Override
    public void problem(String path, String expected) {
        problems.putIfAbsent(path, expected);
    }

    @Override
    public void put(String section, Object value) {
        if (!(value instanceof List<?> list && list.isEmpty())) {
            root.set(section, json.valueToTree(value));
        }
    }

    ObjectNode root() {
        return root;
    }

    /// The keys of a kind that others asked for since the last [#forgetAsked].
    Set<String> asked(String kind) {
        return asked.getOrDefault(kind, Set.of());
    }

    void forgetAsked() {
        asked.clear();
    }

    List<LabFileProblem> problems(LabFileText text) {
        var found = new ArrayList<LabFileProblem>();
        problems.forEach((path, expected) -> found.add(new LabFileProblem(text.lineOf(path), path, expected)));
        return found;
    }
}
