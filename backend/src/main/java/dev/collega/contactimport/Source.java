package dev.collega.contactimport;

import java.io.IOException;
import java.io.InputStream;

/** A file that can be read from its beginning as often as needed. */
interface Source {

    InputStream open() throws IOException;
}
