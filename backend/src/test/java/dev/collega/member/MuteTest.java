package dev.collega.member;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ApiTest
class MuteTest {

    @Test
    void a_muted_member_is_read_no_more_and_is_not_told() {
        var ines = Given.aMember("Ines Duarte");
        var loud = Given.aMember("Loud Person");
        var mei = Given.aMember("Mei Lin");
        ines.connectsWith(loud);
        ines.connectsWith(mei);
        loud.posts("Look at me", "CONNECTIONS");
        var post = mei.posts("A quiet finding", "MEMBERS");
        loud.post("/posts/" + post + "/comments", Map.of("body", "I know better."))
                .statusCode(201);
        ines.post("/posts/" + post + "/comments", Map.of("body", "Thank you.")).statusCode(201);
        ines.get("/feed").body("items", hasSize(2));

        ines.put("/mutes/" + loud.id()).statusCode(204);
        ines.put("/mutes/" + loud.id()).statusCode(204);
        ines.get("/mutes").body("items.member.id", contains(loud.id()));
        ines.get("/feed").body("items.title", contains("A quiet finding")).body("items[0].commentCount", equalTo(1));
        ines.get("/posts/" + post + "/comments").body("items.body", contains("Thank you."));
        ines.get("/posts/" + post).body("commentCount", equalTo(1));

        ines.get("/members/" + loud.id()).body("relation", equalTo("CONNECTED")).body("muted", equalTo(true));
        loud.get("/members/" + ines.id()).body("relation", equalTo("CONNECTED")).body("muted", equalTo(false));
        loud.get("/mutes").body("items", empty());
        mei.get("/posts/" + post).body("commentCount", equalTo(2));
        loud.get("/posts/" + post + "/comments").body("items", hasSize(2));

        ines.delete("/mutes/" + loud.id()).statusCode(204);
        ines.get("/feed").body("items", hasSize(2));
    }

    @Test
    void nobody_mutes_themselves_or_who_is_not_there() {
        var ines = Given.aMember("Ines Duarte");
        ines.put("/mutes/" + ines.id()).statusCode(422).body("code", equalTo("self-mute"));
        ines.put("/mutes/" + UUID.randomUUID()).statusCode(404);
        var other = Given.aMember("Other");
        other.put("/blocks/" + ines.id()).statusCode(204);
        ines.put("/mutes/" + other.id()).statusCode(404);
    }
}
