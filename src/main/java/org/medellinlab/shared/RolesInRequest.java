package org.medellinlab.shared;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/// What people may do, read once in a request and again after anything was written in it: a click asks a dozen times,
/// and a role taken away is gone at the next one all the same. Outside a request it is read each time.
@Component
class RolesInRequest implements TransactionExecutionListener {

    private static final String READ = RolesInRequest.class.getName();

    Set<HeldRole> of(PersonId person, Function<PersonId, Set<HeldRole>> reading) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null || isWriting()) {
            return reading.apply(person);
        }
        var read = read(request);
        var roles = read.get(person);
        if (roles == null) {
            roles = reading.apply(person);
            read.put(person, roles);
        }
        return roles;
    }

    /// What is not for good yet is not kept.
    private static boolean isWriting() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
    }

    @SuppressWarnings("unchecked")
    private static Map<PersonId, Set<HeldRole>> read(RequestAttributes request) {
        var read = (Map<PersonId, Set<HeldRole>>) request.getAttribute(READ, RequestAttributes.SCOPE_REQUEST);
        if (read == null) {
            read = new HashMap<>();
            request.setAttribute(READ, read, RequestAttributes.SCOPE_REQUEST);
        }
        return read;
    }

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        if (!transaction.isReadOnly()) {
            forget();
        }
    }

    @Override
    public void afterRollback(TransactionExecution transaction, @Nullable Throwable failure) {
        forget();
    }

    @EventListener
    void on(AccessChanged changed) {
        forget();
    }

    private static void forget() {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.removeAttribute(READ, RequestAttributes.SCOPE_REQUEST);
        }
    }
}
