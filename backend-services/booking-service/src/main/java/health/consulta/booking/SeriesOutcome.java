package health.consulta.booking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What became of one date of a series.
///
/// @param booking as it is now; absent when there is none
/// @param refusal the code of why it was not done; absent when it was
public record SeriesOutcome(Instant start, @Nullable Booking booking, @Nullable String refusal) {}
