package health.consulta.contract.consultation;

import health.consulta.contract.Mode;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A range of local time that is open every week. Midnight as its end is the end of the day.
///
/// @param modes the modes that may be booked in it
/// @param validTo last day, inclusive; absent: no end
/// @param parity odd or even ISO weeks
public record OpeningRule(
    @NotNull DayOfWeek weekday,
    @NotNull LocalTime from,
    @NotNull LocalTime to,
    @NotNull UUID locationId,
    @NotEmpty Set<Mode> modes,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    @NotNull WeekParity parity) {}
