package dev.collega.shared.text;

/** A request whose content decides how its unmarked texts are looked at, as a post does that is a case. */
public interface SaysWhatItIs {

    Privacy privacy();
}
