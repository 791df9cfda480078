package health.consulta.consultation.availability;

import health.consulta.contract.consultation.AgendaException;
import health.consulta.contract.consultation.OpeningRule;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/// When a practitioner works: weekly rules, and what differs on single dates.
public record Practice(
    UUID practitionerId, ZoneId zone, List<OpeningRule> rules, List<AgendaException> exceptions) {}
