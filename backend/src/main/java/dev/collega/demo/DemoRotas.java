package dev.collega.demo;

import dev.collega.rota.RotaSeed;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;

/** Ines has nights ahead, and then days off. */
@ApplicationScoped
class DemoRotas {

    private final RotaSeed rotas;

    DemoRotas(RotaSeed rotas) {
        this.rotas = rotas;
    }

    void plan(DemoCast cast) {
        var ines = cast.id("ines");
        rotas.nights(ines, cast.now(), 3, 4, 9);
        var today = cast.now().atZone(ZoneOffset.UTC).toLocalDate();
        rotas.holiday(ines, today.plusDays(11), today.plusDays(13), "Home to Porto");
    }
}
