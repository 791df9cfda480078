package health.consulta.portal.patient;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.Nullable;

/// Which times would suit who waits, from today on.
///
/// @param patientId for whom; absent: the account holder
/// @param weekdays empty: any
/// @param earliest no visit begins before it; absent: any
/// @param latest no visit begins after it; absent: any
record Wishes(
    @Nullable UUID patientId,
    @NonNull LocalDate until,
    @NonNull Set<@NonNull DayOfWeek> weekdays,
    @Nullable LocalTime earliest,
    @Nullable LocalTime latest) {}
