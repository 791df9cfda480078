package health.consulta.consultation.agenda;

import java.util.UUID;

/// This instance changed the rules, exceptions or reasons of a practice.
record SetUpChanged(UUID practitionerId) {}
