package health.consulta.contract.user;

import java.util.List;

/// What the directory makes of a [Need].
///
/// @param specialties their codes, the likeliest first
/// @param practitioners whose names are meant
/// @param urgent the words may be about danger to life
public record Understood(
    List<String> specialties, List<Practitioner> practitioners, boolean urgent) {}
