package dev.collega.guard.text;

/** The eighteen classes of identifiers that the Safe Harbor rule names (45 CFR 164.514(b)(2)(i), A to R), in its order. */
public enum Identifier {
    NAME,
    PLACE,
    DATE,
    TELEPHONE,
    FAX,
    EMAIL,
    NATIONAL_NUMBER,
    MEDICAL_RECORD,
    HEALTH_PLAN,
    ACCOUNT,
    LICENCE,
    VEHICLE,
    DEVICE,
    WEB_ADDRESS,
    IP_ADDRESS,
    BIOMETRIC,
    PHOTO,
    OTHER
}
