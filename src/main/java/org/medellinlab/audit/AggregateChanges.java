package org.medellinlab.audit;

import jakarta.persistence.EntityManagerFactory;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.WeakHashMap;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.event.spi.AbstractCollectionEvent;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PostDeleteEvent;
import org.hibernate.event.spi.PostDeleteEventListener;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.hibernate.event.spi.PreCollectionRecreateEvent;
import org.hibernate.event.spi.PreCollectionRecreateEventListener;
import org.hibernate.event.spi.PreCollectionRemoveEvent;
import org.hibernate.event.spi.PreCollectionRemoveEventListener;
import org.hibernate.event.spi.PreCollectionUpdateEvent;
import org.hibernate.event.spi.PreCollectionUpdateEventListener;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Aggregate;
import org.springframework.stereotype.Component;

/// Listens to what Hibernate writes of every aggregate and gathers it until the transaction ends: one entry a thing,
/// written with what it tells of or not at all.
@Component
class AggregateChanges
        implements PostInsertEventListener,
                PostUpdateEventListener,
                PostDeleteEventListener,
                PreCollectionRecreateEventListener,
                PreCollectionUpdateEventListener,
                PreCollectionRemoveEventListener {

    private final Trail trail;
    private final TrailWriting writing;
    private final transient Map<SharedSessionContractImplementor, Map<UUID, Entry>> gathered =
            Collections.synchronizedMap(new WeakHashMap<>());

    AggregateChanges(EntityManagerFactory entities, Trail trail, TrailWriting writing) {
        this.trail = trail;
        this.writing = writing;
        var listeners = entities.unwrap(SessionFactoryImplementor.class)
                .getEventEngine()
                .getListenerRegistry();
        listeners.appendListeners(EventType.POST_INSERT, this);
        listeners.appendListeners(EventType.POST_UPDATE, this);
        listeners.appendListeners(EventType.POST_DELETE, this);
        listeners.appendListeners(EventType.PRE_COLLECTION_RECREATE, this);
        listeners.appendListeners(EventType.PRE_COLLECTION_UPDATE, this);
        listeners.appendListeners(EventType.PRE_COLLECTION_REMOVE, this);
    }

    @Override
    public void onPostInsert(PostInsertEvent event) {
        if (event.getEntity() instanceof Aggregate thing && thing.leavesATrace()) {
            var entry = entry(event.getSession(), thing, Happened.MADE);
            tell(
                    event.getPersister(),
                    (i, name) -> entry.became(name, Traced.of(thing).told(name, event.getState()[i])),
                    event.getState());
        }
    }

    @Override
    public void onPostUpdate(PostUpdateEvent event) {
        var before = event.getOldState();
        if (event.getEntity() instanceof Aggregate thing && thing.leavesATrace()) {
            var entry = entry(event.getSession(), thing, Happened.CHANGED);
            tell(
                    event.getPersister(),
                    (i, name) -> {
                        var old = before == null ? null : before[i];
                        if (!Objects.equals(old, event.getState()[i])) {
                            entry.was(name, Traced.of(thing).told(name, old));
                            entry.became(name, Traced.of(thing).told(name, event.getState()[i]));
                        }
                    },
                    event.getState());
        }
    }

    @Override
    public void onPostDelete(PostDeleteEvent event) {
        if (event.getEntity() instanceof Aggregate thing && thing.leavesATrace()) {
            var entry = entry(event.getSession(), thing, Happened.REMOVED);
            entry.became().clear();
            tell(
                    event.getPersister(),
                    (i, name) -> entry.was(name, Traced.of(thing).told(name, event.getDeletedState()[i])),
                    event.getDeletedState());
        }
    }

    @Override
    public void onPreRecreateCollection(PreCollectionRecreateEvent event) {
        list(event, false, true);
    }

    @Override
    public void onPreUpdateCollection(PreCollectionUpdateEvent event) {
        list(event, true, true);
    }

    @Override
    public void onPreRemoveCollection(PreCollectionRemoveEvent event) {
        list(event, true, false);
    }

    @Override
    public boolean requiresPostCommitHandling(EntityPersister persister) {
        return false;
    }

    private interface Teller {
        void tell(int index, String property);
    }

    private static void tell(EntityPersister persister, Teller teller, @Nullable Object[] state) {
        var names = persister.getPropertyNames();
        for (var i = 0; i < names.length; i++) {
            if (!names[i].equals("version") && !(state[i] instanceof PersistentCollection)) {
                teller.tell(i, names[i]);
            }
        }
    }

    private void list(AbstractCollectionEvent event, boolean before, boolean after) {
        if (event.getAffectedOwnerOrNull() instanceof Aggregate thing && thing.leavesATrace()) {
            var entry = entry(event.getSession(), thing, Happened.CHANGED);
            var role = event.getCollectionPersister().getRole();
            var field = role.substring(role.lastIndexOf('.') + 1);
            if (before && event.getCollection().getStoredSnapshot() instanceof Collection<?> old) {
                entry.was(field, Traced.of(thing).told(field, old));
            }
            if (after && event.getCollection() instanceof Collection<?> next) {
                entry.became(field, Traced.of(thing).told(field, next));
            }
        }
    }

    private Entry entry(SharedSessionContractImplementor session, Aggregate thing, Happened happened) {
        var entries = gathered.computeIfAbsent(session, first -> {
            var queue = ((SessionImplementor) first).getActionQueue();
            queue.registerCallback((SharedSessionContractImplementor ending) -> write(ending));
            queue.registerCallback((successful, ended) -> gathered.remove(ended));
            return new LinkedHashMap<>();
        });
        var traced = Traced.of(thing);
        var entry = entries.computeIfAbsent(thing.uuid(), id -> new Entry(trail.origin(), happened, traced.kind(), id));
        entry.happened(happened);
        traced.place(entry, thing);
        return entry;
    }

    private void write(SharedSessionContractImplementor session) {
        var entries = gathered.remove(session);
        if (entries != null) {
            ((SessionImplementor) session).doWork(connection -> writing.write(connection, entries.values()));
        }
    }
}
