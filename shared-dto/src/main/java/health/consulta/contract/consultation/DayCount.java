package health.consulta.contract.consultation;

import java.time.LocalDate;

/// How many starts of a visit reason are free on a local date of the practitioner.
public record DayCount(LocalDate date, int free) {}
