package dev.collega.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;

/** A member in a test, and what they do through the API. */
public record Person(String id, String fullName, String email, String token) {

    public static final String API = "/api/v1";

    public RequestSpecification asks() {
        return given().auth().oauth2(token).contentType(ContentType.JSON).accept(ContentType.JSON);
    }

    public ValidatableResponse get(String path, Object... parameters) {
        return asks().get(API + path, parameters).then();
    }

    public ValidatableResponse post(String path, Object body) {
        return asks().body(body).post(API + path).then();
    }

    public ValidatableResponse put(String path) {
        return asks().put(API + path).then();
    }

    public ValidatableResponse put(String path, Object body) {
        return asks().body(body).put(API + path).then();
    }

    public ValidatableResponse patch(String path, String ifMatch, Object body) {
        return asks().header("If-Match", ifMatch).body(body).patch(API + path).then();
    }

    public ValidatableResponse delete(String path) {
        return asks().delete(API + path).then();
    }

    /** As a moderator. */
    public ValidatableResponse suspends(Person other) {
        return put("/accounts/" + other.id() + "/suspension", Map.of("words", "As the house rules say."));
    }

    /** Asks to connect; returns the connection's id. */
    public String asksToConnect(Person other, String... networkTypes) {
        return post(
                        "/connections",
                        Map.of(
                                "memberId",
                                other.id(),
                                "reason",
                                "We shared a ward round.",
                                "networkTypes",
                                networkTypes))
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Connects two members; returns the connection's id. */
    public String connectsWith(Person other, String... networkTypes) {
        var id = asksToConnect(other, networkTypes);
        other.put("/connections/" + id + "/acceptance", Map.of()).statusCode(200);
        return id;
    }

    /** The page in my address book about a member whom I am connected with. */
    public String contactOf(Person other) {
        return get("/members/" + other.id()).statusCode(200).extract().path("contactId");
    }

    /** Notes somebody who is not a member; returns the contact's id. */
    public String notes(String name) {
        return post("/contacts", Map.of("name", name)).statusCode(201).extract().path("id");
    }

    public Response plans(String contactId, String title, String dueOn) {
        return post("/follow-ups", Map.of("contactId", contactId, "title", title, "dueOn", dueOn))
                .statusCode(201)
                .extract()
                .response();
    }

    public String posts(String title, String audience) {
        var post = new HashMap<String, Object>();
        post.put("kind", "INSIGHT");
        post.put("title", title);
        post.put("body", "A **useful** finding.");
        post.put("audience", audience);
        return post("/posts", post).statusCode(201).extract().path("id");
    }
}
