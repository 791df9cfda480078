package health.consulta.booking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A move that was asked for and has not ended: written before the agenda is asked, so that it is
/// brought to its end whoever dies in between.
///
/// @param to the new start
/// @param staff when the practice moves it
record Moving(Instant to, Instant asked, Party by, @Nullable Staff staff) {}
