package health.consulta.contract.booking;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A patient asks to be told when a time becomes free. Dates and times are those of the practice.
///
/// @param patientId for whom; absent: the account holder
/// @param from first date that suits
/// @param until last date that suits
/// @param weekdays absent or empty: any
/// @param earliest no visit begins before it; absent: any
/// @param latest no visit begins after it; absent: any
public record JoinWaitingList(
    @NotNull UUID practitionerId,
    @NotNull UUID visitReasonId,
    @Nullable UUID patientId,
    @NotNull LocalDate from,
    @NotNull LocalDate until,
    @Nullable @Size(max = 7) Set<@NotNull DayOfWeek> weekdays,
    @Nullable LocalTime earliest,
    @Nullable LocalTime latest) {}
