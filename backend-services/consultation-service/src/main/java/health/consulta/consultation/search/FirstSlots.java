package health.consulta.consultation.search;

import health.consulta.contract.Mode;
import health.consulta.contract.consultation.Slot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Collects the first bookable slots of a scan.
final class FirstSlots implements FreeTimes.Visitor {
  private final List<Slot> slots = new ArrayList<>();
  private final Map<UUID, Integer> counts = new HashMap<>();
  private final IntFunction<Offer> offers;
  private final Function<UUID, Directory.@Nullable Entry> entries;
  private final @Nullable String city;
  private final boolean stepFree;
  private final int limit;
  private final int each;
  private final Instant now;

  /// @param entries what is known of a practitioner's places
  /// @param each most slots of one practitioner
  FirstSlots(
      IntFunction<Offer> offers,
      Function<UUID, Directory.@Nullable Entry> entries,
      Wanted wanted,
      int limit,
      int each,
      Instant now) {
    this.offers = offers;
    this.entries = entries;
    this.city = wanted.city() == null ? null : Directory.folded(wanted.city());
    this.stepFree = wanted.stepFree();
    this.limit = limit;
    this.each = each;
    this.now = now;
  }

  List<Slot> slots() {
    return slots;
  }

  @Override
  public boolean visit(int number, long step) {
    var offer = offers.apply(number);
    if (!offer.bookable(step, now)) return true;
    var practitioner = offer.practice().practitionerId();
    if (each < limit && counts.getOrDefault(practitioner, 0) == each) return true;
    var slot = offer.slot(step, now);
    if (!inCity(offer, slot) || !reached(slot)) return true;
    counts.merge(practitioner, 1, Integer::sum);
    slots.add(slot);
    return slots.size() < limit;
  }

  /// A practitioner of several places is found by each; a visit is in one of them.
  private boolean inCity(Offer offer, Slot slot) {
    if (city == null || offer.place() != null) return true;
    var entry = entries.apply(slot.practitionerId());
    return entry == null
        || city.equals(entry.places().getOrDefault(slot.locationId().toString(), city));
  }

  private boolean reached(Slot slot) {
    if (!stepFree || slot.mode() == Mode.VIDEO) return true;
    var entry = entries.apply(slot.practitionerId());
    return entry != null && entry.reached().contains(slot.locationId().toString());
  }
}
