package dev.collega.shared.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.collega.testing.ApiTest;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@ApiTest
class ConnectionTest {

    @Inject
    Jdbi database;

    /** Else some of the longest statements are planned anew each time they are asked. */
    @Test
    void a_prepared_statement_is_planned_once() {
        assertEquals("force_generic_plan", setting("plan_cache_mode"));
        assertEquals("collega_app", setting("role"));
    }

    private String setting(String name) {
        return database.withHandle(handle -> handle.createQuery("select current_setting(:name)")
                .bind("name", name)
                .mapTo(String.class)
                .one());
    }
}
