package health.consulta.portal.tariffs;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import health.consulta.contract.user.Location;
import health.consulta.contract.user.Practitioner;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.GatewayProblem;
import health.consulta.portal.gateway.UserApi;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The places of the directory by name, for lines that are for one of them.
final class TariffPlaces {
  private static final int PAGE = 100;
  private static final int MOST_PAGES = 10;

  private final Map<String, String> names = new LinkedHashMap<>();

  /// Of the first thousand practitioners; none when nobody answers, and then ids are shown.
  static TariffPlaces read(UserApi users) {
    var all = new ArrayList<Practitioner>();
    try {
      for (int page = 0; page < MOST_PAGES; page++) {
        var read = users.practitioners(null, Map.of(), page, PAGE);
        all.addAll(read.items());
        if (read.items().isEmpty() || all.size() >= read.total()) break;
      }
    } catch (GatewayProblem away) {
      return new TariffPlaces(List.of());
    }
    return new TariffPlaces(all);
  }

  TariffPlaces(List<Practitioner> practitioners) {
    var called =
        practitioners.stream()
            .flatMap(who -> who.locations().stream())
            .distinct()
            .collect(groupingBy(TariffPlaces::name, counting()));
    practitioners.stream()
        .flatMap(who -> who.locations().stream().map(place -> named(who, place, called)))
        .sorted(Map.Entry.comparingByValue())
        .forEach(place -> names.putIfAbsent(place.getKey(), place.getValue()));
  }

  /// @param id as a cell has it; "" for anywhere
  String name(String id) {
    return id.isEmpty() ? Words.of("tariffs.anywhere") : names.getOrDefault(id, id);
  }

  /// Anywhere first, as cells have them; the one that a line has already is among them.
  List<String> ids(String already) {
    return Stream.of(Stream.of("", already), names.keySet().stream())
        .flatMap(each -> each)
        .distinct()
        .toList();
  }

  private static Map.Entry<String, String> named(
      Practitioner who, Location place, Map<String, Long> called) {
    var name = name(place);
    var alone = called.getOrDefault(name, 1L) == 1;
    return Map.entry(place.id().toString(), alone ? name : name + " · " + who.lastName());
  }

  private static String name(Location place) {
    return place.name() + ", " + place.city();
  }
}
