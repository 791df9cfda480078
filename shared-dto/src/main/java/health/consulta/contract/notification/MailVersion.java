package health.consulta.contract.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One change of a kind of mail.
///
/// @param words absent: the platform's own again
/// @param by the address of whoever made it; absent when nobody knows them any more
public record MailVersion(
    int version, @Nullable MailWords words, Instant at, @Nullable String by) {}
