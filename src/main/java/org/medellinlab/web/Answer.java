package org.medellinlab.web;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.medellinlab.shared.Language;

/// What an address answers, in each language. A language is written when it is first wanted and kept. Writing uses what
/// was read before; only a page of promises is read from the database then.
final class Answer {

    private final AtomicReferenceArray<Prepared> written = new AtomicReferenceArray<>(Language.values().length);
    private final Function<Language, Prepared> writer;
    private final boolean oneForAll;
    private final boolean ahead;
    private final boolean kept;

    private Answer(Function<Language, Prepared> writer, boolean oneForAll, boolean ahead, boolean kept) {
        this.writer = writer;
        this.oneForAll = oneForAll;
        this.ahead = ahead;
        this.kept = kept;
    }

    static Answer page(Function<Language, Prepared> writer) {
        return new Answer(writer, false, true, true);
    }

    /// A page that takes long to write, or one of very many: who asks first waits, and nobody else.
    static Answer whenAsked(Function<Language, Prepared> writer) {
        return new Answer(writer, false, false, true);
    }

    /// One of very many, kept by whoever writes it: nothing of it stays here.
    static Answer notKept(Function<Language, Prepared> writer) {
        return new Answer(writer, false, false, false);
    }

    /// The same whatever the language: data, styles, pictures.
    static Answer data(java.util.function.Supplier<Prepared> writer) {
        return new Answer(language -> writer.get(), true, true, true);
    }

    /// Data that take long to write: who asks first waits, and whoever asks meanwhile.
    static Answer dataWhenAsked(java.util.function.Supplier<Prepared> writer) {
        return new Answer(language -> writer.get(), true, false, true);
    }

    boolean isOneForAll() {
        return oneForAll;
    }

    Prepared in(Language language) {
        if (!kept) {
            return writer.apply(language);
        }
        var slot = oneForAll ? 0 : language.ordinal();
        var ready = written.get(slot);
        if (ready == null && !ahead) {
            return inTurn(slot, language);
        }
        if (ready == null) {
            // two visitors at once write the same bytes; the first to finish is kept
            var fresh = writer.apply(language);
            ready = written.compareAndSet(slot, null, fresh) ? fresh : written.get(slot);
        }
        return ready;
    }

    /// Not written by two at once.
    private synchronized Prepared inTurn(int slot, Language language) {
        var ready = written.get(slot);
        if (ready == null) {
            ready = writer.apply(language);
            written.set(slot, ready);
        }
        return ready;
    }

    boolean isWritten() {
        for (var slot = 0; slot < written.length(); slot++) {
            if (written.get(slot) != null) {
                return true;
            }
        }
        return false;
    }

    void writeAll() {
        if (!ahead) {
            return;
        }
        for (var language : Language.values()) {
            in(language);
        }
    }
}
