package org.medellinlab.shared;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/// What is asked a dozen times while one click is answered (which lab, whose seats, what somebody may do) is read once,
/// and anew after anything was written in the request: what somebody else changed is there at the next click all the
/// same. Outside a request everything is read each time. What is given must not be changed by whoever gets it.
@Component
public class OnceInRequest implements TransactionExecutionListener {

    private static final String READ = OnceInRequest.class.getName();

    /// @param told whether a change of the answer is told
    private record Asked(String question, Object of, boolean told) {}

    /// @param question tells it from other questions
    /// @param of what it is about
    /// @param reading reads the answer; what is being written is not for good yet, so it is asked each time then
    public <T> T read(String question, Object of, Supplier<T> reading) {
        return isWriting() ? reading.get() : kept(new Asked(question, of, false), reading);
    }

    /// The same while something is being written and afterwards, for answers whose changes are told by [AccessChanged].
    <T> T readAndTold(String question, Object of, Supplier<T> reading) {
        return kept(new Asked(question, of, true), reading);
    }

    private static boolean isWriting() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
    }

    @SuppressWarnings("unchecked") // one question has answers of one type
    private static <T> T kept(Asked asked, Supplier<T> reading) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return reading.get();
        }
        var read = read(request);
        var answer = (T) read.get(asked);
        if (answer == null) {
            answer = reading.get(); // asks other questions itself
            read.put(asked, answer);
        }
        return answer;
    }

    @SuppressWarnings("unchecked")
    private static Map<Asked, Object> read(RequestAttributes request) {
        var read = (Map<Asked, Object>) request.getAttribute(READ, RequestAttributes.SCOPE_REQUEST);
        if (read == null) {
            read = new HashMap<>();
            request.setAttribute(READ, read, RequestAttributes.SCOPE_REQUEST);
        }
        return read;
    }

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null && !transaction.isReadOnly()) {
            read(request).keySet().removeIf(asked -> !asked.told());
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
