package health.consulta.contract.reporting;

import health.consulta.contract.Money;

/// What a week came to.
public record WeekFigures(
    long booked,
    long completed,
    long cancelled,
    long noShows,
    long newPatients,
    Money captured,
    Money refunded) {}
