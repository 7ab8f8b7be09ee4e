package dev.collega.contactimport;

import dev.collega.contact.NewContact;
import java.util.List;

/**
 * What would become of somebody in a file.
 *
 * @param contact null where it is broken
 * @param name what to call the row in a list
 * @param detail an address, a number or a workplace, to tell people of one name apart
 * @param broken why it cannot be used; null where it can
 * @param remarks what else its owner should know, in sentences
 * @param fingerprint by which the row is known when it comes again
 * @param identified whether that is a name its program has given it, so that another one is another person
 */
record CheckedPerson(
        int line,
        NewContact contact,
        String name,
        String detail,
        String broken,
        List<String> remarks,
        byte[] fingerprint,
        boolean identified) {

    static CheckedPerson broken(int line, String name, String detail, String reason) {
        return new CheckedPerson(line, null, name, detail, reason, List.of(), null, false);
    }
}
