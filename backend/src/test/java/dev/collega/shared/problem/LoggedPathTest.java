package dev.collega.shared.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LoggedPathTest {

    @Test
    void a_secret_in_a_path_is_cut_out_and_an_id_is_not() {
        assertEquals(
                "/api/v1/calendars/….ics",
                LoggedPath.of("/api/v1/calendars/kJ8_s-Zt0aYQ2b1c3d4e5f6g7h8i9j0kLmNoPqRsTuV.ics"));
        var plain = "/api/v1/follow-ups/0198c0de-0000-7000-8000-00000000dead/calendar";
        assertEquals(plain, LoggedPath.of(plain));
    }
}
