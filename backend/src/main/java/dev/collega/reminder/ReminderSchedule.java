package dev.collega.reminder;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/**
 * When what is done, over all instances (db-scheduler on the one PostgreSQL): each member who has something planned is a
 * task that comes when they are to be reminded next, and each push message is one. What an instance was at when it died is
 * taken up by another within seconds; doing it twice does nothing twice.
 */
@ApplicationScoped
class ReminderSchedule {

    static final String REMIND = "remind";
    static final String PUSH = "push";

    /** Dead is who has missed so many; the fewest that are allowed. */
    private static final int HEARTBEATS_MISSED = 4;

    /** Brings forward, or makes, the tasks of those whose reminders must be planned anew; who is being reminded is next time. */
    private static final String LISTEN = """
            insert into scheduled_task as t (task_name, task_instance, execution_time, picked, version)
            select distinct 'remind', cast(member_id as text), cast(:now as timestamptz), false, 1 from reminder_stale
            on conflict (task_name, task_instance) do update set execution_time = excluded.execution_time, version = t.version + 1
            where not t.picked and t.execution_time > excluded.execution_time
            """;

    private final Jdbi jdbi;
    private final Clock clock;
    private final boolean enabled;
    private final Scheduler scheduler;

    ReminderSchedule(
            AgroalDataSource database,
            Jdbi jdbi,
            Clock clock,
            Reminding reminding,
            PushSender pushes,
            @ConfigProperty(name = "collega.reminders.enabled") boolean enabled,
            @ConfigProperty(name = "collega.reminders.look-every") Duration lookEvery,
            @ConfigProperty(name = "collega.reminders.threads") int threads) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.enabled = enabled;
        var listen = Tasks.recurring("listen", FixedDelay.of(lookEvery.multipliedBy(2)))
                .execute((instance, context) -> listen());
        var remind = Tasks.custom(REMIND, Void.class)
                .onFailureReschedule(FixedDelay.ofSeconds(5))
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    var next = reminding.remind(UUID.fromString(instance.getId()));
                    CompletionHandler<Void> then = (complete, task) -> {
                        if (next == null) {
                            task.remove();
                        } else {
                            task.reschedule(complete, next);
                        }
                    };
                    return then;
                });
        var push = Tasks.custom(PUSH, byte[].class)
                .onFailureReschedule(FixedDelay.ofMinutes(1))
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    var again = pushes.send(UUID.fromString(instance.getId()), instance.getData());
                    CompletionHandler<byte[]> then = (complete, task) -> {
                        if (again == null) {
                            task.remove();
                        } else {
                            task.reschedule(complete, again);
                        }
                    };
                    return then;
                });
        scheduler = Scheduler.create(database, remind, push)
                .startTasks(listen)
                .tableName("scheduled_task")
                .serializer(new AsIs())
                .clock(clock::instant)
                .threads(threads)
                // Many at once at seven o'clock: fetched by the dozen, and the next dozen before the last is done.
                .pollUsingLockAndFetch(1.0, 8.0)
                .pollingInterval(lookEvery)
                .heartbeatInterval(Duration.ofSeconds(3))
                .missedHeartbeatsLimit(HEARTBEATS_MISSED)
                .shutdownMaxWait(Duration.ofSeconds(20))
                .failureLogging(LogLevel.WARN, true)
                .build();
    }

    /** What a push message says is bytes already. */
    private static final class AsIs implements Serializer {
        @Override
        public byte[] serialize(Object data) {
            return (byte[]) data;
        }

        @Override
        public <T> T deserialize(Class<T> type, byte[] data) {
            return type.cast(data);
        }
    }

    void start(@Observes StartupEvent event) {
        if (enabled) {
            scheduler.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (enabled) {
            scheduler.stop();
        }
    }

    private void listen() {
        jdbi.useHandle(handle ->
                handle.createUpdate(LISTEN).bind("now", clock.instant()).execute());
    }
}
