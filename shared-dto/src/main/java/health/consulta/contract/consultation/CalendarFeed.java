package health.consulta.contract.consultation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A practitioner's agenda as a calendar that others subscribe to.
///
/// @param names whether it tells patients and reasons; otherwise only that the time is taken
/// @param path where it is read, told once, when it is made
public record CalendarFeed(boolean names, Instant since, @Nullable String path) {}
