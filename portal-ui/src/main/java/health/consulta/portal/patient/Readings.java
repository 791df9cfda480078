package health.consulta.portal.patient;

import java.util.List;
import org.jspecify.annotations.NonNull;

/// A page of them, the newest first.
record Readings(@NonNull List<@NonNull Reading> items, long total) {}
