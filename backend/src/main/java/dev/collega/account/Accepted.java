package dev.collega.account;

import com.fasterxml.jackson.annotation.JsonAutoDetect;

/** Nothing more to say than that it will be done. */
@JsonAutoDetect
record Accepted() {}
