package dev.collega.throttle;

import dev.collega.shared.problem.ProblemException;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Before any transaction, and before a hash is computed. */
@Guessing
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 160)
class GuessingCheck {

    private final Guesses guesses;
    private final Requester requester;

    GuessingCheck(Guesses guesses, Requester requester) {
        this.guesses = guesses;
        this.requester = requester;
    }

    @AroundInvoke
    Object check(InvocationContext call) throws Exception {
        var account = account(call);
        if (account.isEmpty()) {
            return call.proceed();
        }
        var guessing = call.getMethod().getAnnotation(Guessing.class);
        var guess = guesses.begin(guessing.at(), account.get());
        try {
            var answer = call.proceed();
            if (guessing.wrong().length > 0) {
                guess.wasRight();
            }
            return answer;
        } catch (ProblemException e) {
            // A second factor that is asked for, say, comes after the right password.
            if (Arrays.stream(guessing.wrong()).noneMatch(e::says)) {
                guess.wasNone();
            }
            throw e;
        } catch (Exception e) {
            guess.wasNone();
            throw e;
        }
    }

    private Optional<String> account(InvocationContext call) {
        var named = Arrays.stream(call.getParameters())
                .filter(Guessed.class::isInstance)
                .map(parameter -> ((Guessed) parameter).account())
                .filter(account -> account != null && !account.isBlank())
                .map(account -> account.strip().toLowerCase(Locale.ROOT))
                .findFirst();
        return named.isPresent() ? named : requester.member();
    }
}
