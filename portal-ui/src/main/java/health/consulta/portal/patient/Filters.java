package health.consulta.portal.patient;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.Nullable;

/// What narrows a search; what is absent does not.
///
/// @param city its name, or the beginning of its postal code
/// @param mode VIDEO or ON_SITE
/// @param sector SECTOR_1, SECTOR_2 or NONE
/// @param stepFree only by video or where a wheelchair gets in
/// @param from first day; absent: today
record Filters(
    @Nullable String specialty,
    @Nullable String city,
    @Nullable String mode,
    @Nullable String language,
    @Nullable String sector,
    boolean newPatients,
    boolean stepFree,
    @Nullable LocalDate from) {
  static Filters of(String specialty) {
    return new Filters(specialty, null, null, null, null, false, false, null);
  }

  /// As directory and agendas both understand them.
  @NonNull Map<@NonNull String, @NonNull String> query() {
    var query = new LinkedHashMap<String, String>();
    put(query, "specialty", specialty);
    put(query, "city", city);
    put(query, "mode", mode);
    put(query, "language", language);
    put(query, "sector", sector);
    if (newPatients) query.put("newPatients", "true");
    if (stepFree) query.put("stepFree", "true");
    return query;
  }

  /// Postal codes are known to the directory alone.
  boolean byPostalCode() {
    return city != null && !city.isBlank() && Character.isDigit(city.charAt(0));
  }

  private static void put(Map<String, String> query, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) query.put(name, value);
  }
}
