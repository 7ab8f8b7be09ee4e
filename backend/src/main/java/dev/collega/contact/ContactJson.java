package dev.collega.contact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The columns of contacts that hold lists, read and written plainly. */
final class ContactJson {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<ContactEmail>> EMAILS = new TypeReference<>() {};
    private static final TypeReference<List<ContactPhone>> PHONES = new TypeReference<>() {};

    private ContactJson() {}

    static List<ContactEmail> emails(ResultSet row) throws SQLException {
        return read(row.getString("emails"), EMAILS);
    }

    static List<ContactPhone> phones(ResultSet row) throws SQLException {
        return read(row.getString("phones"), PHONES);
    }

    private static <T> List<T> read(String text, TypeReference<List<T>> type) throws SQLException {
        try {
            return text.equals("[]") ? List.of() : JSON.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new SQLException("a contact holds what is no list", e);
        }
    }

    static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
