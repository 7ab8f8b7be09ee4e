package dev.collega.member;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;

/** Seals the address of a photo at the very moment in which an answer with it is written. */
@Singleton
class PhotoLinkWriting implements ObjectMapperCustomizer {

    private final PhotoAddresses addresses;

    PhotoLinkWriting(PhotoAddresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public void customize(ObjectMapper json) {
        json.registerModule(new SimpleModule("collega-photos").addSerializer(new Writer(addresses)));
    }

    private static final class Writer extends StdSerializer<PhotoLink> {

        private final transient PhotoAddresses addresses;

        Writer(PhotoAddresses addresses) {
            super(PhotoLink.class);
            this.addresses = addresses;
        }

        @Override
        public void serialize(PhotoLink link, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(addresses.of(link));
        }
    }
}
