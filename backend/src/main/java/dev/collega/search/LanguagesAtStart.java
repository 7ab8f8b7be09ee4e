package dev.collega.search;

import dev.collega.discussion.CommentLanguages;
import dev.collega.post.PostLanguages;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * Finds out, beside everything else, in which languages texts are written that come from before that was asked. It rests
 * for as long as it has worked, and goes on at the next start where it was stopped.
 */
@ApplicationScoped
class LanguagesAtStart {

    private static final Logger LOG = Logger.getLogger(LanguagesAtStart.class);

    private final PostLanguages posts;
    private final CommentLanguages comments;
    private final CountDownLatch stopping = new CountDownLatch(1);

    LanguagesAtStart(PostLanguages posts, CommentLanguages comments) {
        this.posts = posts;
        this.comments = comments;
    }

    void begin(@Observes StartupEvent start) {
        Infrastructure.getDefaultWorkerPool().execute(this::tell);
    }

    void stop(@Observes ShutdownEvent stop) {
        stopping.countDown();
    }

    private void tell() {
        try {
            tellAll(posts::tellNext);
            tellAll(comments::tellNext);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("Which languages texts are written in is found out at the next start", e);
        }
    }

    private void tellAll(BooleanSupplier next) throws InterruptedException {
        var began = System.nanoTime();
        while (!isStopping(0) && next.getAsBoolean() && !isStopping(System.nanoTime() - began)) {
            began = System.nanoTime();
        }
    }

    private boolean isStopping(long rest) throws InterruptedException {
        return stopping.await(rest, TimeUnit.NANOSECONDS);
    }
}
