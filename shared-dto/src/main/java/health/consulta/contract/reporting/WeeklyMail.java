package health.consulta.contract.reporting;

import jakarta.validation.constraints.NotNull;

/// Whether somebody wants the figures of each week by mail, on Monday morning.
public record WeeklyMail(@NotNull Boolean wanted) {}
