package health.consulta.contract.consultation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How far ahead a visit may be booked.
///
/// @param days for a rolling window: so many days after today
/// @param from for a fixed window: its first date
/// @param to for a fixed window: its last date, inclusive
public record BookingWindow(
    @NotNull Kind kind,
    @Nullable @Min(1) @Max(730) Integer days,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {
  public enum Kind {
    ROLLING_DAYS,
    /// Monday to Friday without the public holidays of the agenda.
    BUSINESS_DAYS,
    FIXED
  }

  public static BookingWindow ofDays(int days) {
    return new BookingWindow(Kind.ROLLING_DAYS, days, null, null);
  }
}
