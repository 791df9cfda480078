package health.consulta.contract.notification;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A kind of mail in one language, as it is written now.
///
/// @param platform the words that it came with
/// @param own whether an administrator wrote the words
/// @param version grows with each change; 0 while there was none
/// @param changedBy the address of whoever changed it last; absent also when nobody knows them any
///   more
public record MailTemplate(
    String kind,
    MailGroup group,
    MailLanguage language,
    MailWords words,
    MailWords platform,
    List<MailPlaceholder> placeholders,
    boolean own,
    int version,
    @Nullable Instant changedAt,
    @Nullable String changedBy) {}
