package health.consulta.consultation.search;

import health.consulta.contract.Mode;
import health.consulta.contract.consultation.Audience;
import health.consulta.contract.consultation.VisitReason;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Which offers have which attribute, as sets of their numbers.
final class Attributes {
  private final Map<Object, BitSet> offers = new HashMap<>();

  /// What can be asked for; the types keep a city apart from a language of the same name.
  private record Specialty(String code) {}

  private record City(String folded) {}

  private record Language(String code) {}

  private record Whom(UUID practitioner) {}

  private enum Accepts {
    NEW_PATIENTS,
    WHEELCHAIRS
  }

  void put(Offer offer, Directory.Entry entry) {
    remove(offer.number());
    for (var attribute : of(offer.reason(), entry))
      offers.computeIfAbsent(attribute, _ -> new BitSet()).set(offer.number());
  }

  void clear() {
    offers.clear();
  }

  private void remove(int offer) {
    offers.values().forEach(set -> set.clear(offer));
  }

  private static List<Object> of(VisitReason reason, Directory.Entry entry) {
    var all = new ArrayList<Object>();
    all.add(new Specialty(entry.specialty()));
    all.add(reason.mode());
    entry.places().values().forEach(city -> all.add(new City(city)));
    entry.languages().forEach(language -> all.add(new Language(language)));
    if (entry.newPatients() && reason.audience() != Audience.KNOWN_PATIENTS)
      all.add(Accepts.NEW_PATIENTS);
    if (entry.sector() != null) all.add(entry.sector());
    if (reason.mode() == Mode.VIDEO || !entry.reached().isEmpty()) all.add(Accepts.WHEELCHAIRS);
    all.add(new Whom(entry.practitionerId()));
    return all;
  }

  /// @return the offers that have everything that is wanted, as bits
  long[] find(Wanted wanted) {
    var asked = new ArrayList<Object>();
    if (wanted.specialty() != null) asked.add(new Specialty(wanted.specialty()));
    if (wanted.city() != null) asked.add(new City(Directory.folded(wanted.city())));
    if (wanted.language() != null) asked.add(new Language(wanted.language()));
    if (wanted.newPatient()) asked.add(Accepts.NEW_PATIENTS);
    if (wanted.mode() != null) asked.add(wanted.mode());
    if (wanted.sector() != null) asked.add(wanted.sector());
    if (wanted.stepFree()) asked.add(Accepts.WHEELCHAIRS);
    var found = asked.isEmpty() ? any() : (BitSet) of(asked.getFirst()).clone();
    asked.forEach(attribute -> found.and(of(attribute)));
    if (!wanted.practitioners().isEmpty()) found.and(of(wanted.practitioners()));
    return found.toLongArray();
  }

  private BitSet any() {
    var any = new BitSet();
    for (var mode : Mode.values()) any.or(of(mode));
    return any;
  }

  private BitSet of(Set<UUID> practitioners) {
    var any = new BitSet();
    practitioners.forEach(each -> any.or(of(new Whom(each))));
    return any;
  }

  private BitSet of(Object attribute) {
    return offers.getOrDefault(attribute, new BitSet());
  }
}
