package dev.collega.reminder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Push messages to be sent, as tasks of the scheduler: written in the transaction that makes the message. */
@Singleton
class PushQueue {

    private final ObjectMapper json;

    PushQueue(ObjectMapper json) {
        this.json = json;
    }

    void add(Handle database, UUID message, PushText text, Instant now) {
        database.createUpdate("""
                        insert into scheduled_task (task_name, task_instance, task_data, execution_time, picked, version)
                        values (:task, :message, :text, :now, false, 1)
                        """)
                .bind("task", ReminderSchedule.PUSH)
                .bind("message", message.toString())
                .bind("text", bytes(text))
                .bind("now", now)
                .execute();
    }

    private byte[] bytes(PushText text) {
        try {
            return json.writeValueAsBytes(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
