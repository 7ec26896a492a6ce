package org.medellinlab.commitment;

import java.util.function.Supplier;
import org.medellinlab.demo.DemoLabs;
import org.medellinlab.directory.Directory;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.LabLocator;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// The invented lab, and doing things in it as one of its people.
@Component
public class DemoPromises {

    private final DemoLabs demo;
    private final LabLocator labs;
    private final Directory directory;
    private final CommitmentReading reading;

    DemoPromises(DemoLabs demo, LabLocator labs, Directory directory, CommitmentReading reading) {
        this.demo = demo;
        this.labs = labs;
        this.directory = directory;
        this.reading = reading;
    }

    public LabId lay() {
        demo.lay();
        return lab();
    }

    public LabId lab() {
        return labs.here("barrios-vivos").orElseThrow().id();
    }

    public CommitmentSheet commitment(String key) {
        return reading.one(lab(), key).orElseThrow();
    }

    public CurrentActor.SignedIn person(String key) {
        var row = directory.personNamed(key).orElseThrow();
        return new CurrentActor.SignedIn(row.id(), row.name(), row.language());
    }

    public <T> T as(String person, Supplier<T> work) {
        return CurrentActor.as(person(person), work);
    }

    public void as(String person, Runnable work) {
        as(person, () -> {
            work.run();
            return true;
        });
    }

    /// Stays signed in, for screens.
    public void signIn(String person) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(CurrentActor.authentication(person(person)));
        SecurityContextHolder.setContext(context);
    }
}
