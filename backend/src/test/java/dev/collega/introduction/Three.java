package dev.collega.introduction;

import dev.collega.testing.Given;
import dev.collega.testing.Person;
import io.restassured.response.ValidatableResponse;
import java.util.Map;

/** Ada, who would like to meet Cleo, and Ben, who knows both. */
record Three(Person ada, Person ben, Person cleo) {

    static final String REASON = "She runs the ward that we would like to learn from.";

    static Three meet() {
        var three = new Three(Given.aMember("Ada Asker"), Given.aMember("Ben Between"), Given.aMember("Cleo Called"));
        three.ada.connectsWith(three.ben);
        three.ben.connectsWith(three.cleo);
        return three;
    }

    ValidatableResponse asks(Person asker, Person introducer, Person member) {
        return asker.post("/introductions", request(introducer, member));
    }

    static Map<String, Object> request(Person introducer, Person member) {
        return Map.of("introducerId", introducer.id(), "memberId", member.id(), "reason", REASON);
    }

    /** Ada asks Ben; returns the introduction's id. */
    String asked() {
        return asks(ada, ben, cleo).statusCode(201).extract().path("id");
    }

    String passedOn() {
        var id = asked();
        ben.put("/introductions/" + id + "/agreement", Map.of()).statusCode(200);
        return id;
    }

    String made() {
        var id = passedOn();
        cleo.put("/introductions/" + id + "/acceptance", Map.of()).statusCode(200);
        return id;
    }
}
