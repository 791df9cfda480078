package health.consulta.portal.day;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;

/// What is left of a half day, or of the day.
///
/// @param who whose, as it is shown
/// @param names of the patients, by booking
/// @param words which part of the day it is
record Stretch(
    UUID practitionerId,
    String who,
    Instant from,
    Instant until,
    ZoneId zone,
    Map<UUID, String> names,
    String words) {}
