package health.consulta.portal.agenda;

import java.util.UUID;

/// A booking to be booked once more at another place.
record Copied(UUID patientId, String patient, UUID practitionerId, UUID visitReasonId) {}
